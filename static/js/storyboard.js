/* form[data-storyboard]: scenes change places by their buttons or by dragging, and the lengths are added up as they are typed.
   The order is that of the cards; what a place tells (its beat) stays in its place. Without script the buttons post. */

import { each } from "./each.js";

const MILLI = 1000;

/* Whole milliseconds, so that 0.1 + 0.2 is 0.3. */
const sumOf = (fields) =>
  fields.reduce((sum, field) => sum + Math.round(Number.parseFloat(field.value.replace(",", ".")) * MILLI), 0);
const inSeconds = (milli) => `${Number((milli / MILLI).toFixed(3))} s`;

export function wireStoryboards(root) {
  each(root, "form[data-storyboard]", (form) => {
    const list = form.querySelector("[data-cards]");
    const says = form.querySelector("[data-storyboard-says]");
    const output = form.querySelector("[data-sum]");
    const target = Number(form.dataset.target) * MILLI;
    const cards = () => [...list.querySelectorAll("[data-card]")];
    const beats = cards().map((card) => card.querySelector("[data-beat]").textContent);

    const addUp = () => {
      const sum = sumOf([...form.querySelectorAll("[data-length]")]);
      output.dataset.state = sum === target ? "right" : "off";
      const rest = Number.isNaN(sum) || sum === target ? "" : `, ${inSeconds(Math.abs(sum - target))} ${sum > target ? "too long" : "too short"}`;
      output.textContent = Number.isNaN(sum) ? "Every scene needs its seconds" : `${inSeconds(sum)} of ${inSeconds(target)}${rest}`;
    };
    const number = () =>
      cards().forEach((card, place, all) => {
        card.querySelector("[data-place]").textContent = place + 1;
        card.querySelector("[data-beat]").textContent = beats[place];
        card.querySelector('[data-move="earlier"]').disabled = place === 0;
        card.querySelector('[data-move="later"]').disabled = place === all.length - 1;
      });
    const settle = (card) => {
      number();
      cards().forEach((other) => other.toggleAttribute("data-moved", other === card));
      says.textContent = `Moved to place ${cards().indexOf(card) + 1} of ${cards().length}.`;
    };
    const move = (card, way) => {
      const other = way === "earlier" ? card.previousElementSibling : card.nextElementSibling;
      if (!other) return;
      if (way === "earlier") list.insertBefore(card, other);
      else list.insertBefore(other, card);
      settle(card);
    };

    form.addEventListener("click", (event) => {
      const button = event.target.closest("[data-move]");
      if (!button) return;
      event.preventDefault();
      const card = button.closest("[data-card]");
      move(card, button.dataset.move);
      const again = button.disabled ? card.querySelector("[data-move]:not(:disabled)") : button;
      again?.focus();
    });
    form.addEventListener("input", (event) => event.target.matches("[data-length]") && addUp());

    let dragged;
    cards().forEach((card) => {
      const grip = card.querySelector("[data-grip]");
      grip.hidden = false;
      grip.addEventListener("pointerdown", () => (card.draggable = true));
      grip.addEventListener("pointerup", () => (card.draggable = false));
      card.addEventListener("dragstart", (event) => {
        dragged = card;
        card.dataset.dragging = "";
        event.dataTransfer.effectAllowed = "move";
        event.dataTransfer.setData("text/plain", "");
      });
      card.addEventListener("dragover", (event) => {
        if (!dragged) return;
        event.preventDefault();
        if (dragged === card) return;
        const isBefore = dragged.compareDocumentPosition(card) & Node.DOCUMENT_POSITION_PRECEDING;
        list.insertBefore(dragged, isBefore ? card : card.nextElementSibling);
        number();
      });
      card.addEventListener("drop", (event) => event.preventDefault());
      card.addEventListener("dragend", () => {
        card.draggable = false;
        delete card.dataset.dragging;
        if (dragged) settle(card);
        dragged = undefined;
      });
    });
    addUp();
  });
}
