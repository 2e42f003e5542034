/* [data-photos]: previews of the chosen pictures, a way to take one back, and refusals before anything is sent.
   The server checks again by decoding; what is said here only saves a round trip. */

import { each } from "./each.js";

const KINDS = ["image/jpeg", "image/png", "image/webp"];
const MEGABYTE = 1024 * 1024;

function refusalOf(file, limits) {
  if (!KINDS.includes(file.type)) return `“${file.name}” is not a picture we can use. Choose a JPEG, PNG or WebP file.`;
  if (file.size > limits.megabytes * MEGABYTE)
    return `“${file.name}” is ${Math.ceil(file.size / MEGABYTE)} MB. Choose one of at most ${limits.megabytes} MB.`;
  return "";
}

function fileInto(input, files) {
  const transfer = new DataTransfer();
  files.forEach((file) => transfer.items.add(file));
  input.files = transfer.files;
}

function preview(file, takeBack) {
  const entry = document.createElement("li");
  const picture = document.createElement("img");
  picture.alt = file.name;
  picture.src = URL.createObjectURL(file);
  picture.addEventListener("load", () => URL.revokeObjectURL(picture.src), { once: true });
  const button = document.createElement("button");
  button.type = "button";
  button.setAttribute("aria-label", `Take back ${file.name}`);
  button.innerHTML = document.getElementById("icon-close").innerHTML;
  button.addEventListener("click", takeBack);
  entry.append(picture, button);
  return entry;
}

export function wirePhotos(root) {
  each(root, "[data-photos]", (group) => {
    const input = group.querySelector("input[type=file]");
    const list = group.querySelector("[data-photos-list]");
    const says = group.querySelector("[data-photos-says]");
    const drop = group.querySelector(".drop");
    const limits = { count: Number(group.dataset.count), megabytes: Number(group.dataset.megabytes) };
    let kept = [];

    const show = () => {
      fileInto(input, kept);
      list.replaceChildren(
        ...kept.map((file) =>
          preview(file, () => {
            kept = kept.filter((other) => other !== file);
            says.textContent = "";
            show();
            input.focus();
          }),
        ),
      );
      input.closest("details")?.dispatchEvent(new Event("change"));
    };

    input.addEventListener("change", (event) => {
      const chosen = [...input.files];
      const refusals = chosen.map((file) => refusalOf(file, limits)).filter(Boolean);
      kept = [...kept, ...chosen.filter((file) => !refusalOf(file, limits) && !kept.includes(file))];
      if (kept.length > limits.count) {
        refusals.push(`An ad takes at most ${limits.count} photos; the first ${limits.count} are kept.`);
        kept = kept.slice(0, limits.count);
      }
      says.textContent = refusals.join(" ");
      event.stopPropagation();
      show();
    });
    for (const name of ["dragenter", "dragover"]) drop.addEventListener(name, () => (drop.dataset.over = ""));
    for (const name of ["dragleave", "drop"]) drop.addEventListener(name, () => delete drop.dataset.over);
  });
}
