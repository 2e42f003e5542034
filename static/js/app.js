/* The one module every page loads. Each piece wires elements by data attributes, at first and after every htmx swap. */

import { wireBrandPreview } from "./brand.js";
import { wireCounters } from "./counter.js";
import { wireDialogs } from "./dialog.js";
import { wireExamples } from "./examples.js";
import { wireFormats } from "./formats.js";
import { wireForms } from "./forms.js";
import { wireLive } from "./live.js";
import { wirePhotos } from "./photos.js";
import { wirePlayers } from "./player.js";
import { wirePreviews } from "./preview.js";
import { wireOptionsSummary } from "./options.js";
import { wireStoryboards } from "./storyboard.js";
import { wireTimes } from "./times.js";
import { wireSeeks } from "./seek.js";
import { toast } from "./toast.js";

const WIRES = [
  wireBrandPreview,
  wireCounters,
  wireDialogs,
  wireExamples,
  wireFormats,
  wireForms,
  wireLive,
  wireOptionsSummary,
  wirePhotos,
  wirePlayers,
  wirePreviews,
  wireSeeks,
  wireStoryboards,
  wireTimes,
];

const wire = (root) => WIRES.forEach((each) => each(root));

wire(document);
document.addEventListener("htmx:load", (event) => wire(event.detail.elt));
document.addEventListener("htmx:oobAfterSwap", (event) => wire(event.detail.target));
const asksAgainByItself = (element) => element.matches("[data-poll], .video-card");

document.addEventListener("htmx:responseError", (event) => {
  const status = event.detail.xhr.status;
  const asked = event.detail.elt;
  if (status === 404 && asked.matches("[data-poll]")) location.reload(); // deleted in another tab
  if (status === 404 && asked.matches(".video-card")) asked.remove();
  if (asksAgainByItself(event.detail.elt)) return;
  if (status === 404) toast("That is not there any more. Reload the page to see what is.");
  else if (status === 413) toast("That is too much at once. Choose fewer or smaller photos.");
  else if (status === 429) toast("That was a lot at once. Wait a moment and try again.");
  else if (status === 403) toast("You are logged out, or this page is too old. Reload it and try again.");
  else toast("That did not work. Try again in a moment.");
});
document.addEventListener("htmx:sendError", (event) => {
  if (!asksAgainByItself(event.detail.elt)) toast("No connection to AdGen. Check the network and try again.");
});
