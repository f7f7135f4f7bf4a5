/* Sources on the page of a dispute: numbers every source where it stands, and puts beside each box that cites
   sources by number a list to pick from and the names of what is cited. Without this script the numbers work too. */
"use strict";
(() => {
  const words = {
    cite: "Cite…", add: "Add a source…", back: "Back to where it is cited", blank: "not filled in yet",
    gone: "to be deleted", none: "is no source on this page", source: "Cite a source",
  };

  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const sourceRows = () => all("#sources-group .inline-related:not(.empty-form)");
  const boxes = () => all("input.cites").filter((box) => !box.name.includes("__prefix__"));
  const field = (row, name) => row.querySelector(`[name$="-${name}"]`);
  const make = (tag, properties = {}) => Object.assign(document.createElement(tag), properties);

  // The server counts in the same way: those on record keep their numbers, new ones follow in page order, and none
  // gets a number that the public has seen on another.
  function sources() {
    const rows = sourceRows();
    const given = all("#sources-group [name$='-url']").map(({ dataset }) => Number(dataset.number || dataset.given || 0));
    let last = Math.max(0, ...given);
    return rows.map((row) => {
      const url = field(row, "url")?.value.trim() ?? "";
      const name = field(row, "publisher")?.value.trim() || url.replace(/^https?:\/\/(www\.)?([^/]*).*$/, "$2");
      const title = field(row, "title")?.value.trim() ?? "";
      const note = field(row, "DELETE")?.checked ? ` (${words.gone})` : "";
      return {
        row, url, number: Number(field(row, "url")?.dataset.number) || ++last,
        label: ([name, title].filter(Boolean).join(": ") || words.blank) + note,
      };
    });
  }

  const cited = (box) => box.value.match(/https?:\/\/\S+|[^\s,;、，]+/g) ?? [];

  function cite(box, named) {
    box.value = [...new Set(named)].join(", ");
    box.dispatchEvent(new Event("input", { bubbles: true }));
  }

  // When a new source is taken away, those after it move up: what cites them follows, what cited it lets go.
  let before = new Map();
  function renumber(list) {
    const now = new Map(list.map(({ row, number }) => [row, String(number)]));
    const moved = new Map([...before].map(([row, number]) => [number, now.get(row)]));
    before = now;
    if ([...moved].every(([from, to]) => from === to)) return;
    for (const box of boxes()) {
      box.value = cited(box).flatMap((named) => (moved.has(named) ? moved.get(named) ?? [] : named)).join(", ");
    }
  }

  function show(list) {
    renumber(list);
    for (const { row, number, label } of list) {
      row.querySelector(".inline_label").textContent = `${number}. ${label}`;
    }
    for (const box of boxes()) showBox(box, list);
  }

  function showBox(box, list) {
    const menu = box.parentNode.querySelector("select.cite") ?? enhance(box);
    const named = cited(box);
    menu.replaceChildren(
      make("option", { value: "", textContent: words.cite }),
      ...list.filter((source) => !named.includes(String(source.number))).map(
        (source) => make("option", { value: source.number, textContent: `${source.number}. ${source.label}` })),
      make("option", { value: "add", textContent: words.add }),
    );
    const notes = box.closest(".citing").querySelector("ol");
    notes.replaceChildren(...named.map((word) => {
      const source = list.find((one) => String(one.number) === word || one.url === word);
      return make("li", source
        ? { textContent: `${source.number}. ${source.label}` }
        : { textContent: `${word} ${words.none}`, className: "missing" });
    }));
  }

  function enhance(box) {
    const line = make("span", { className: "citing" });
    const menu = make("select", { className: "cite" });
    menu.setAttribute("aria-label", words.source);
    box.replaceWith(line);
    line.append(box, menu, make("ol"));
    menu.addEventListener("change", () => pick(box, menu));
    box.addEventListener("change", () => adopt(box));
    return menu;
  }

  function pick(box, menu) {
    if (menu.value === "add") {
      const source = addSource();
      cite(box, [...cited(box), String(source.number)]);
      offerReturn(source.row, box);
      field(source.row, "url").focus();
      source.row.scrollIntoView({ block: "center" });
    } else if (menu.value) {
      cite(box, [...cited(box), menu.value]);
    }
  }

  // A blank row is used before another is added.
  function addSource() {
    const blank = () => sources().find(
      ({ row, url }) => !url && !row.classList.contains("has_original") && !field(row, "title").value);
    if (!blank()) document.querySelector("#sources-group .add-row a").click();
    const source = blank();
    before.set(source.row, String(source.number)); // at once: it is cited before the rows are numbered anew
    return source;
  }

  function offerReturn(row, box) {
    row.querySelector(".back")?.remove();
    const back = make("button", { type: "button", className: "back", textContent: words.back });
    back.addEventListener("click", () => { back.remove(); box.focus(); box.scrollIntoView({ block: "center" }); });
    row.append(back);
  }

  // An address put into the box becomes the number of its source; one that is new, a new source to be filled in.
  function adopt(box) {
    cite(box, cited(box).map((named) => {
      if (!/^https?:\/\//.test(named)) return named;
      const known = sources().find(({ url }) => url === named);
      const source = known ?? addSource();
      if (!known) {
        field(source.row, "url").value = named;
        offerReturn(source.row, box);
      }
      return String(source.number);
    }));
  }

  document.addEventListener("DOMContentLoaded", () => {
    if (!document.querySelector("#sources-group [name$='-url']")) return; // a page that is only looked at
    let waiting = 0;
    const later = () => { clearTimeout(waiting); waiting = setTimeout(() => show(sources()), 60); };
    show(sources());
    document.addEventListener("formset:added", later);
    document.addEventListener("formset:removed", later);
    for (const kind of ["input", "change"]) {
      document.addEventListener(kind, (event) => {
        if (event.target.closest("#sources-group")) later();
        else if (event.target.matches("input.cites")) showBox(event.target, sources());
      });
    }
  });
})();
