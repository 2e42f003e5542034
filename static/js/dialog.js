/* [data-opens=id]: a link to a confirmation page that, with script, opens the same question as a dialog. */

import { each } from "./each.js";

export function wireDialogs(root) {
  each(root, "[data-opens]", (link) => {
    const dialog = document.getElementById(link.dataset.opens);
    if (!dialog?.showModal) return;
    link.setAttribute("aria-haspopup", "dialog");
    link.addEventListener("click", (event) => {
      event.preventDefault();
      dialog.showModal();
    });
  });
  each(root, "[data-closes]", (button) => {
    button.addEventListener("click", (event) => {
      event.preventDefault();
      button.closest("dialog").close();
    });
  });
  each(root, "dialog", (dialog) => {
    dialog.addEventListener("click", (event) => {
      if (event.target === dialog) dialog.close();
    });
  });
}
