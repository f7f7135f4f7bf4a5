/* Names below a box as one types: htmx fetches them, arrow keys or a click choose one, which is applied at once.
   The pattern is ARIA's combobox with a list. Without scripts the box takes a name that is typed whole. */
(() => {
  "use strict";
  let box = null; // the box whose names are shown
  let wanted = false; // whether the reader is typing, and has neither chosen nor turned away
  const names = (of) => document.getElementById(of.getAttribute("aria-controls"));
  const options = () => [...names(box).children];
  const active = () => options().find((one) => one.ariaSelected === "true");

  const close = () => {
    wanted = false;
    if (!box) return;
    names(box).hidden = true;
    box.ariaExpanded = "false";
    box.removeAttribute("aria-activedescendant");
    box = null;
  };

  const show = (of) => {
    box = of;
    names(box).hidden = false;
    box.ariaExpanded = "true";
    box.removeAttribute("aria-activedescendant");
    options().forEach((one, number) => (one.id = `${names(of).id}-${number}`));
  };

  const move = (step) => {
    const all = options();
    const from = all.indexOf(active());
    const to = all[from < 0 && step < 0 ? all.length - 1 : (from + step + all.length) % all.length];
    for (const one of all) one.ariaSelected = String(one === to);
    box.setAttribute("aria-activedescendant", to.id);
    to.scrollIntoView({ block: "nearest" });
  };

  const choose = (option) => {
    const chosen = box;
    chosen.value = option.dataset.name;
    close();
    chosen.form.requestSubmit();
  };

  htmx.onLoad((part) => {
    for (const one of part.querySelectorAll("input[aria-controls]")) {
      Object.assign(one, { role: "combobox", ariaAutoComplete: "list", ariaExpanded: "false" });
    }
  });

  document.body.addEventListener("htmx:afterOnLoad", ({ detail: { elt, target, failed } }) => {
    if (failed || !target.matches(".names")) return;
    if (wanted && elt === document.activeElement && target.children.length) show(elt);
    else if (elt === box) close();
  });

  document.addEventListener("input", () => (wanted = true));
  document.addEventListener("focusout", close);
  document.addEventListener("mousedown", (e) => box && e.target.closest(".names") && e.preventDefault());
  document.addEventListener("click", (e) => {
    const option = e.target.closest(".names > *");
    if (box && option) choose(option);
  });
  document.addEventListener("keydown", (e) => {
    if (e.isComposing) return; // Enter and arrows are the input method's own, as for Japanese
    if (e.key === "Enter" && box && active()) {
      e.preventDefault();
      choose(active());
    } else if (e.key === "Enter" || (e.key === "Escape" && box)) {
      if (e.key === "Escape") e.preventDefault();
      close();
    } else if (box && (e.key === "ArrowDown" || e.key === "ArrowUp")) {
      e.preventDefault();
      move(e.key === "ArrowDown" ? 1 : -1);
    }
  });
})();
