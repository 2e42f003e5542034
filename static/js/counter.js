/* [data-counter-for=id]: how long the text is and whether that is enough, as it is typed. */

import { each } from "./each.js";

// The server counts characters (code points) of the text with its white space folded; so do we.
const lengthOf = (text) => [...text.normalize("NFC").replace(/\s+/gu, " ").trim()].length;

export function wireCounters(root) {
  each(root, "[data-counter-for]", (counter) => {
    const field = document.getElementById(counter.dataset.counterFor);
    const lowest = Number(counter.dataset.lowest);
    const highest = Number(counter.dataset.highest);
    const show = () => {
      const length = lengthOf(field.value);
      const missing = lowest - length;
      counter.dataset.state = length > highest ? "over" : missing > 0 ? "short" : "good";
      counter.textContent =
        length > highest
          ? `${length - highest} too many`
          : length && missing > 0
            ? `${missing} more to go`
            : `${length} / ${highest}`;
      field.setCustomValidity(length > highest ? `Keep it to ${highest} characters; this has ${length}.` : "");
    };
    field.addEventListener("input", show);
    show();
  });
}
