/* [data-preview]: a card whose silent loop plays while it is pointed at or focused. The loop is fetched only then. */

import { each, prefersStill } from "./each.js";

export function wirePreviews(root) {
  each(root, "[data-preview]", (card) => {
    const shot = card.querySelector(".video-shot");
    let loop;
    const start = () => {
      if (prefersStill() || loop || !shot) return;
      loop = document.createElement("video");
      Object.assign(loop, { muted: true, loop: true, playsInline: true, src: card.dataset.preview });
      loop.setAttribute("aria-hidden", "true");
      loop.tabIndex = -1;
      loop.addEventListener("playing", () => loop?.setAttribute("data-playing", ""), { once: true });
      shot.insertBefore(loop, shot.querySelector(".video-state, .video-length"));
      loop.play().catch(stop);
    };
    const stop = () => {
      loop?.remove();
      loop = undefined;
    };
    card.addEventListener("pointerenter", (event) => event.pointerType !== "touch" && start());
    card.addEventListener("pointerleave", stop);
    card.addEventListener("focusin", start);
    card.addEventListener("focusout", stop);
  });
  each(root, "video[data-plays-in-view]", (video) => {
    if (prefersStill()) {
      video.controls = true;
      return;
    }
    new IntersectionObserver(([entry]) => {
      if (entry.isIntersecting) video.play().catch(() => (video.controls = true));
      else video.pause();
    }).observe(video);
  });
}
