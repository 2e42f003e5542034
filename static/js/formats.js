/* [data-formats-live=address]: other formats while they are being made. A socket brings the list from the first wish on; while
   it is down the list is asked for every second. What is ready is read out from a region that stays, and focus stays where it
   was.
   [data-player-moment]: a field that follows the page's player. */

import { each } from "./each.js";

const POLL_MS = 1000;
let focused = "";

const list = () => document.getElementById("formats");

function tell() {
  const says = document.querySelector("[data-formats-says]");
  const words = list()?.dataset.says ?? "";
  if (says && says.textContent !== words) says.textContent = words;
}

document.addEventListener("htmx:oobBeforeSwap", (event) => {
  if (event.detail.target?.id === "formats") focused = list()?.contains(document.activeElement) ? document.activeElement.id : "";
});
document.addEventListener("htmx:oobAfterSwap", (event) => {
  if (event.detail.target?.id !== "formats") return;
  if (focused) document.getElementById(focused)?.focus({ preventScroll: true });
  tell();
});

export function wireFormats(root) {
  each(root, "[data-formats-live]", (live) => {
    let open = false;
    const isBusy = () => list()?.dataset.busy !== undefined;
    const connect = () => {
      if (!isBusy() || live.hasAttribute("ws-connect")) return;
      live.setAttribute("hx-ext", "ws");
      live.setAttribute("ws-connect", live.dataset.formatsLive);
      window.htmx.process(live);
    };
    const watch = () => {
      if (!live.isConnected) {
        clearInterval(timer);
        return;
      }
      connect();
      if (isBusy() && !open && !document.hidden) window.htmx.trigger(live.querySelector("[data-poll]"), "poll");
    };
    const timer = setInterval(watch, POLL_MS);
    live.addEventListener("htmx:wsOpen", () => (open = true));
    live.addEventListener("htmx:wsClose", () => (open = false));
    live.addEventListener("htmx:wsError", () => (open = false));
    live.addEventListener("htmx:afterSwap", tell);
    connect();
  });
  each(root, "[data-player-moment]", (field) => {
    const player = document.querySelector("video[data-player]");
    const follow = () => (field.value = player.currentTime.toFixed(2));
    player?.addEventListener("seeked", follow);
    player?.addEventListener("pause", follow);
  });
}
