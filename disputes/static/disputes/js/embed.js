/* Tells the page around a frame how high the embed in it is, so that it may fit the frame; see docs/embedding.md.
   It says nothing else, and nothing depends on it. */
(() => {
  "use strict";
  if (window.parent === window) return;
  const tell = () => {
    const end = document.body.getBoundingClientRect().bottom + window.scrollY;
    const height = Math.ceil(end) + 1; // the line at its foot
    window.parent.postMessage({ type: "ai-copyright-disputes", height }, "*"); // anybody may know it
  };
  new ResizeObserver(tell).observe(document.body);
})();
