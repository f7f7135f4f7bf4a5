/* Buttons that copy a text of the page, and say whether they did. Without scripts, or where the browser lets no page
   copy, there are no buttons: the texts can be selected. A filtered list brings new ones with each answer. */
(() => {
  "use strict";
  if (!navigator.clipboard) return; // browsers give it to pages over https and on this machine only

  const select = (text) => {
    const fold = text.closest("details");
    if (fold) fold.open = true;
    if (text.select) text.select(); // a box
    else getSelection().selectAllChildren(text);
  };

  const show = () => {
    for (const button of document.querySelectorAll("button[data-copies]")) button.hidden = false;
  };

  document.addEventListener("click", async ({ target }) => {
    const button = target.closest("button[data-copies]");
    if (!button) return;
    const text = document.getElementById(button.dataset.copies);
    const said = button.nextElementSibling;
    said.textContent = "";
    let words = button.dataset.done;
    try {
      await navigator.clipboard.writeText((text.value ?? text.textContent).trim());
    } catch {
      select(text);
      words = button.dataset.failed;
    }
    // Later, so that the same words are said again.
    setTimeout(() => (said.textContent = words), 50);
  });
  document.addEventListener("htmx:afterSwap", show);
  show();
})();
