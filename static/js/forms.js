/* form[data-once]: a second click while the first is on its way does nothing. A refused form puts the cursor where it is wrong. */

import { each } from "./each.js";

export function wireForms(root) {
  each(root, "form[data-once]", (form) => {
    form.addEventListener(
      "submit",
      (event) => {
        if (form.dataset.busy === undefined) {
          form.dataset.busy = "";
          return;
        }
        event.preventDefault();
        event.stopImmediatePropagation();
      },
      { capture: true },
    );
    form.addEventListener("htmx:afterRequest", (event) => {
      const goesOn = event.detail.xhr?.getResponseHeader("HX-Redirect");
      if (!goesOn) delete form.dataset.busy;
    });
    window.addEventListener("pageshow", () => delete form.dataset.busy);
  });
  each(root, "form", (form) => form.querySelector('[aria-invalid="true"]')?.focus());
  each(root, "form[data-submit-on-change]", (form) => {
    form.querySelector("[data-without-script]")?.setAttribute("hidden", "");
  });
}
