/* form[data-live-preview=url]: the end card of a brand kit as the form stands, drawn by the server a moment after the last
   change. [data-color-for=id]: a colour picker that writes into the field and follows it. */

import { each } from "./each.js";

const WAIT_MS = 450;
const HEX = /^#?[0-9a-f]{6}$/i;

export function wireBrandPreview(root) {
  each(root, "form[data-live-preview]", (form) => {
    const picture = document.querySelector("[data-preview]");
    const says = document.querySelector("[data-preview-says]");
    let timer;
    let under_way;

    const show = async () => {
      under_way?.abort();
      under_way = new AbortController();
      const mine = under_way;
      picture.parentElement.setAttribute("aria-busy", "true");
      try {
        const answer = await fetch(form.dataset.livePreview, {
          method: "POST",
          body: new FormData(form),
          signal: mine.signal,
        });
        if (!answer.ok) throw new Error(answer.status);
        const address = URL.createObjectURL(await answer.blob());
        picture.addEventListener("load", () => URL.revokeObjectURL(address), { once: true });
        picture.src = address;
        picture.hidden = false;
        says.textContent = "As the ad would end. The words are an example.";
      } catch (error) {
        if (error.name !== "AbortError") says.textContent = "The preview cannot be drawn just now. Saving works all the same.";
      }
      if (mine === under_way) picture.parentElement.removeAttribute("aria-busy");
    };
    const soon = () => {
      clearTimeout(timer);
      timer = setTimeout(show, WAIT_MS);
    };
    form.addEventListener("input", soon);
    form.addEventListener("change", soon);
    show();
  });

  each(root, "[data-color-for]", (picker) => {
    const field = document.getElementById(picker.dataset.colorFor);
    picker.hidden = false;
    const follow = () => {
      const isColour = HEX.test(field.value.trim());
      if (isColour) picker.value = `#${field.value.trim().replace("#", "").toLowerCase()}`;
    };
    picker.addEventListener("input", () => (field.value = picker.value.toUpperCase()));
    field.addEventListener("input", follow);
    follow();
  });
}
