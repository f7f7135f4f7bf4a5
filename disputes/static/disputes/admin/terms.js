/* Says under a menu what the chosen word means, from the page's own list of definitions. */
"use strict";
(() => {
  document.addEventListener("DOMContentLoaded", () => {
    const list = document.getElementById("definitions");
    const definitions = list ? JSON.parse(list.textContent) : {};

    function explain(menu) {
      const terms = definitions[menu.name.replace(/-\d+-/, "-")];
      if (!terms || menu.name.includes("__prefix__")) return;
      menu.title = terms[menu.value] ?? "";
      const line = menu.closest(".form-row:not(tr)");
      if (!line) return;
      const place = menu.closest(".fieldBox, .flex-container").parentNode;
      const note = place.querySelector(".definition") ?? place.appendChild(document.createElement("div"));
      note.className = "definition";
      note.textContent = menu.title;
    }

    const explainAll = (root) => root.querySelectorAll("select").forEach(explain);
    explainAll(document);
    document.addEventListener("change", (event) => { if (event.target.matches("select")) explain(event.target); });
    document.addEventListener("formset:added", (event) => explainAll(event.target));
  });
})();
