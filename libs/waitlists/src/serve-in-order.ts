/** After this many that could not be served, the rest waits for the next time. */
const MAX_PASSED_OVER = 500;

export interface Serving<Item> {
  /** The next to be served, without those that were passed over; null when nobody is left. */
  readonly findNext: (passedOver: readonly string[]) => Promise<Item | null>;
  readonly keyOf: (item: Item) => string;
  /** Serves one and tells how many things it did; 0 when it has to be passed over for now. */
  readonly serve: (item: Item) => Promise<number>;
}

/**
 * Serves those who wait, in their order. The next one is looked up anew each time: something may have come free for somebody who
 * stands before those that were looked at.
 * @returns how many things were done
 */
export async function serveInOrder<Item>({ findNext, keyOf, serve }: Serving<Item>): Promise<number> {
  const passedOver: string[] = [];
  for (let done = 0; ;) {
    const next = passedOver.length < MAX_PASSED_OVER ? await findNext(passedOver) : null;
    if (next === null) return done;
    const here = await serve(next);
    done += here;
    if (here === 0) passedOver.push(keyOf(next));
  }
}
