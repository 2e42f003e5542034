/* Run `wire` once for every element under `root` (itself included) that matches `selector`. */
export function each(root, selector, wire) {
  const mark = `wired:${selector}`;
  const found = [...root.querySelectorAll(selector)];
  if (root instanceof Element && root.matches(selector)) found.unshift(root);
  for (const element of found) {
    element.adgen ??= new Set();
    if (element.adgen.has(mark)) continue;
    element.adgen.add(mark);
    wire(element);
  }
}

export const prefersStill = () => window.matchMedia("(prefers-reduced-motion: reduce)").matches;
