/* Makes adding row after row quick: the cursor stands in the new row, which begins as the one before it where that
   is usual. Parties picked several at a time keep the order of picking. */
"use strict";
(() => {
  const carried = { participations: ["role"], claims: ["status", "status_on"] };

  const field = (row, name) => row.querySelector(`[name$="-${name}"]`);

  function carry(row, names) {
    const former = row.previousElementSibling;
    for (const name of names) {
      const [from, to] = [former && field(former, name), field(row, name)];
      if (!from?.value || !to) continue;
      to.value = from.value;
      to.dispatchEvent(new Event("change", { bubbles: true }));
    }
  }

  function enter(row) {
    const first = row.querySelector("input:not([type=hidden]), select, textarea");
    if (first?.matches(".admin-autocomplete")) django.jQuery(first).select2("open");
    else first?.focus();
  }

  document.addEventListener("formset:added", (event) => {
    const link = document.activeElement?.closest(".add-row");
    carry(event.target, carried[event.detail.formsetName] ?? []);
    // A row that a script added leaves the cursor where it is; the pick lists are made after this event.
    if (link) setTimeout(() => enter(event.target));
  });

  // Whoever leaves with something typed and not saved is asked first.
  let typed = false;
  document.addEventListener("input", (event) => { typed ||= Boolean(event.target.closest("#dispute_form")); });
  document.addEventListener("submit", (event) => { if (event.target.id === "dispute_form") typed = false; });
  window.addEventListener("beforeunload", (event) => { if (typed) event.preventDefault(); });

  document.addEventListener("DOMContentLoaded", () => {
    // Select2 shows what is picked in the order of the page's options, so the option goes to the end.
    window.django?.jQuery(document).on("select2:select", "select[multiple]", (event) => {
      event.target.append(event.params.data.element);
      django.jQuery(event.target).trigger("change");
    });
  });
})();
