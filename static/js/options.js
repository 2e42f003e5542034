/* details[data-options]: what is chosen, in words, beside the folded "Options". */

import { each } from "./each.js";

export function wireOptionsSummary(root) {
  each(root, "details[data-options]", (details) => {
    const line = details.querySelector("[data-options-now]");
    const show = () => {
      const words = [...details.querySelectorAll("input:checked")].map((input) => input.dataset.word);
      const photos = details.querySelector("input[type=file]")?.files.length ?? 0;
      if (photos) words.push(photos === 1 ? "1 photo" : `${photos} photos`);
      line.textContent = words.filter(Boolean).join(" · ");
    };
    details.addEventListener("change", show);
    details.closest("form")?.addEventListener("reset", () => setTimeout(show));
    show();
  });
}
