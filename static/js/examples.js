/* [data-example-for=id]: a link that fills the field with its prompt instead of loading the page that would. */

import { each } from "./each.js";

export function wireExamples(root) {
  each(root, "[data-example-for]", (example) => {
    example.addEventListener("click", (event) => {
      event.preventDefault();
      const field = document.getElementById(example.dataset.exampleFor);
      field.value = example.dataset.prompt;
      field.dispatchEvent(new Event("input", { bubbles: true }));
      field.focus();
      field.scrollIntoView({ block: "center" });
    });
  });
}
