/* A sentence that passes by at the foot of the page; the region is live, so it is read out too. */

const LINGER_MS = 6000;

export function toast(sentence) {
  const region = document.getElementById("toasts");
  if (!region || [...region.children].some((each) => each.textContent === sentence)) return;
  const note = document.createElement("p");
  note.className = "toast";
  note.textContent = sentence;
  region.append(note);
  setTimeout(() => note.remove(), LINGER_MS);
}
