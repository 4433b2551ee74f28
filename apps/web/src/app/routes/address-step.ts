/** How a change of the page gets into the history of the browser. `back`: it takes the last step back. */
export type AddressStep = 'forward' | 'in-place' | 'back';

interface StepQuestion<Search> {
  from: Search;
  to: Search;
  /** What the page showed before something was opened on it; null when nothing was. */
  openedFrom: Search | null;
  /** Whether something is opened on the page: a desk, a form. */
  isOpened: (search: Search) => boolean;
  /** What a person takes for another view: Back leads to the one before. */
  views: readonly (keyof Search)[];
}

/** Whether two searches are the same; what is not set does not count. */
export function isSameSearch<Search extends object>(a: Search, b: Search): boolean {
  const keys = Object.keys({ ...a, ...b }) as (keyof Search)[];
  return keys.every((key) => a[key] === b[key]);
}

/** Opening something is a step of its own, so that Back closes it, and closing it takes the step back. So is another view. */
export function decideStep<Search extends object>({
  from,
  to,
  openedFrom,
  isOpened,
  views,
}: StepQuestion<Search>): AddressStep {
  if (isOpened(from) && openedFrom && isSameSearch(openedFrom, to)) return 'back';
  const isOpening = !isOpened(from) && isOpened(to);
  return isOpening || views.some((key) => from[key] !== to[key]) ? 'forward' : 'in-place';
}
