/* [data-live]: a generation's page while work goes on. The socket brings each new fragment; while it is down the same
   fragment is asked for every second. What changed is read out once per step, from a region that stays. */

import { each } from "./each.js";
import { toast } from "./toast.js";

const POLL_MS = 1000;

const plainTitle = () => document.title.replace(/^(\d+ %|Ready) · /, "");

/* After a restart of the server every tab is back within seconds, yet not all in the same moment. The extension's own
   delay grows to a minute. */
window.htmx.config.wsReconnectDelay = (tries) => Math.min(400 * 1.5 ** tries, 4000) * (0.5 + Math.random() / 2);

export function wireLive(root) {
  each(root, "[data-live]", (live) => {
    const says = live.querySelector("[data-says]");
    let open = false;
    let lost = false;

    const tell = () => {
      const fragment = live.querySelector("[data-percent]");
      if (!fragment) return;
      document.title = `${fragment.dataset.percent} % · ${plainTitle()}`;
      if (says.textContent !== fragment.dataset.step) says.textContent = fragment.dataset.step;
    };
    const watch = () => {
      if (!live.isConnected) {
        clearInterval(timer);
        return;
      }
      const isFinished = live.querySelector("[data-finished]");
      if (!open && !document.hidden && !isFinished) window.htmx.trigger(live.querySelector("[data-poll]"), "poll");
    };
    const timer = setInterval(watch, POLL_MS);

    live.addEventListener("htmx:wsOpen", () => (open = true));
    live.addEventListener("htmx:wsClose", () => (open = false));
    live.addEventListener("htmx:wsError", () => (open = false));
    live.addEventListener("htmx:sendError", () => {
      if (!lost) toast("Connection lost; trying again. Your ad is being made all the same.");
      lost = true;
    });
    live.addEventListener("htmx:afterSwap", () => (lost = false));
    live.addEventListener("htmx:wsAfterMessage", tell);
    live.addEventListener("htmx:afterSwap", tell);
    document.addEventListener("visibilitychange", () => !document.hidden && watch());
    tell();
  });

  /* The page that replaces the progress has no [data-live] any more: say how it ended. */
  each(root, "#generation:not(:has([data-live]))", (ended) => {
    if (document.title === plainTitle()) return;
    const isReady = ended.querySelector("video[data-player]");
    document.title = isReady ? `Ready · ${plainTitle()}` : plainTitle();
    // What had the focus went with the progress: the next Tab begins at what took its place, not at the top of the page.
    if (document.activeElement === document.body) document.getElementById("main")?.focus({ preventScroll: true });
    if (isReady) toast("Your ad is ready.");
  });
}
