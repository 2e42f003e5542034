/* time[data-local]: the reader's own clock and language instead of UTC. */

import { each } from "./each.js";

const THIS_YEAR = new Date().getFullYear();
const STYLES = {
  day: (moment) => ({
    day: "numeric",
    month: "short",
    year: moment.getFullYear() === THIS_YEAR ? undefined : "numeric",
  }),
  date: () => ({ dateStyle: "medium" }),
  minute: () => ({ dateStyle: "medium", timeStyle: "short" }),
};

export function wireTimes(root) {
  each(root, "time[data-local]", (element) => {
    const style = STYLES[element.dataset.local];
    const moment = new Date(element.dateTime);
    if (style && !Number.isNaN(moment.valueOf())) {
      element.textContent = new Intl.DateTimeFormat(document.documentElement.lang, style(moment)).format(moment);
    }
  });
}
