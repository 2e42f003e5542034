/* a[data-seek]: a scene whose link plays the ad from there in the page's own player. */

import { each } from "./each.js";

export function wireSeeks(root) {
  each(root, "[data-seek]", (link) => {
    link.addEventListener("click", (event) => {
      const player = document.querySelector("video[data-player]");
      if (!player) return;
      event.preventDefault();
      player.currentTime = Number(link.dataset.seek);
      player.play();
      player.scrollIntoView({ block: "nearest" });
    });
  });
}
