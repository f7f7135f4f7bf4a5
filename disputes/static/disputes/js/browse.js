/* What htmx leaves to a filtered list. A swap keeps what the reader has open, typed and in focus, and is announced;
   Back asks for the list again; a fault is said or shown. Without scripts every link and form does its work. */
(() => {
  "use strict";
  const list = document.getElementById("browse");
  const said = document.getElementById("said");
  const failed = document.getElementById("failed");
  const part = "#browse > *";
  const typed = new Map(); // what was typed into boxes since the list was asked for
  let before = {}; // how the list stood before the swap
  let scrolled; // how far down the reader had been on the page that Back returns to
  const address = () => location.pathname + location.search;
  let shown = address();

  // htmx tells of every request; these are the list's own, as against names for a box.
  const on = (event, act) =>
    document.body.addEventListener(`htmx:${event}`, (e) => e.detail.target === list && act(e.detail, e));

  const fail = () => {
    if (address() !== shown) location.reload();
    else failed.textContent = failed.dataset.words;
  };

  // Modified clicks belong to the browser; htmx leaves it only Ctrl and Command.
  list.addEventListener("click", (e) => (e.shiftKey || e.altKey) && e.stopPropagation(), true);
  list.addEventListener("input", (e) => typed.set(e.target.id, e.target.value));

  document.body.addEventListener("htmx:configRequest", ({ detail }) => {
    if (detail.target !== list) {
      detail.parameters = { find: detail.elt.value };
      return;
    }
    const filled = new FormData();
    for (const [name, value] of detail.formData) if (value.trim()) filled.append(name, value);
    detail.parameters = filled;
    if (detail.path === "?") detail.path = location.pathname;
  });

  on("beforeRequest", () => {
    typed.clear();
    failed.textContent = "";
    list.setAttribute("aria-busy", "true");
  });
  // An earlier request that was given up also ends here, while the later one is under way.
  on("afterRequest", () => list.classList.contains("htmx-request") || list.removeAttribute("aria-busy"));

  on("beforeSwap", (detail) => {
    if (detail.isError) return;
    const focus = list.contains(document.activeElement) ? document.activeElement : null;
    const folds = [...list.querySelectorAll("summary[id]")].map((one) => [one.id, one.parentElement.open]);
    before = { focus, folds, top: focus?.getBoundingClientRect().top };
    if (detail.serverResponse.includes('id="browse"')) return;
    detail.shouldSwap = false;
    detail.isError = true;
    location.assign(detail.xhr.responseURL);
  });
  on("beforeHistoryUpdate", () => history.replaceState({ ...history.state, scrolled: scrollY }, ""));

  on("afterOnLoad", (detail) => {
    if (detail.failed) return;
    const heading = document.getElementById("result-count");
    for (const [id, open] of before.folds) {
      const fold = document.getElementById(id)?.parentElement;
      if (fold) fold.open = open;
    }
    for (const [id, text] of typed) {
      const box = document.getElementById(id);
      if (box) box.value = text;
    }
    if (detail.requestConfig.elt.closest(".pager")) {
      document.getElementById("results").focus({ preventScroll: true });
      document.getElementById("results").scrollIntoView();
    } else if (before.focus && !list.contains(document.activeElement)) heading.focus();
    else if (before.focus) scrollBy(0, document.activeElement.getBoundingClientRect().top - before.top);
    if (scrolled !== undefined) scrollTo(0, scrolled);
    scrolled = undefined;
    shown = address();
    said.textContent = "";
    setTimeout(() => (said.textContent = document.title.replace(/ · [^·]*$/, "")), 50);
  });

  on("sendError", fail);
  on("timeout", fail);
  on("responseError", ({ xhr }) => (xhr.status < 500 ? location.assign(xhr.responseURL) : fail()));

  // Instead of htmx, which would let the answers to two quick steps back arrive in either order.
  addEventListener("popstate", (event) => {
    event.stopImmediatePropagation();
    if (address() === shown) return;
    scrolled = event.state?.scrolled;
    htmx.ajax("GET", address(), { source: list, target: list, select: part, swap: "innerHTML" }).catch(() => {});
  }, true);
})();
