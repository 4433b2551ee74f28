/** A tap on what the server had drawn, as `public/early-taps.js` keeps it. */
interface EarlyTap {
  /** The way from the root to the element: which child, and which child of that. */
  path: readonly number[];
  text: string | null;
}

/**
 * Repeats the last tap on a control that was drawn by the server, now that the app has drawn it too: the tap was too early for
 * anything to happen. A control that reads otherwise now is another one.
 */
export function repeatEarlyTap(root: Element): void {
  const early = (globalThis as { earlyTap?: EarlyTap }).earlyTap;
  if (!early) return;
  const found = early.path.reduce<Element | undefined>((element, index) => element?.children[index], root);
  if (found instanceof HTMLElement && found.textContent === early.text) found.click();
}
