/* [data-live]: a generation's page while work goes on. The socket brings each new fragment; while it is down the same
   fragment is asked for every two seconds. What changed is read out once per step, from a region that stays. */

import { each } from "./each.js";

const POLL_MS = 2000;

export function wireLive(root) {
  each(root, "[data-live]", (live) => {
    const says = live.querySelector("[data-says]");
    let open = false;
    let said = "";

    const isFinished = () => Boolean(live.querySelector("[data-finished]"));
    const tell = () => {
      const words = live.querySelector("[data-step]")?.dataset.step ?? "";
      const percent = live.querySelector("[data-percent]")?.dataset.percent;
      if (percent !== undefined && document.title) document.title = document.title.replace(/^(\d+ % · )?/, `${percent} % · `);
      if (words && words !== said && says) says.textContent = words;
      said = words;
    };
    const poll = () => {
      if (!live.isConnected || isFinished()) return clearInterval(timer);
      if (!open && !document.hidden) window.htmx.trigger(live.querySelector("[data-poll]"), "poll");
    };
    const timer = setInterval(poll, POLL_MS);

    live.addEventListener("htmx:wsOpen", () => (open = true));
    live.addEventListener("htmx:wsClose", () => (open = false));
    live.addEventListener("htmx:wsError", () => (open = false));
    live.addEventListener("htmx:wsAfterMessage", tell);
    live.addEventListener("htmx:afterSwap", tell);
    document.addEventListener("visibilitychange", () => !document.hidden && poll());
    tell();
  });
}
