/**
 * How somebody stands in a queue. `offered`: what they wait for is held for them until a deadline. The others are ends: they said
 * yes, they said no, they left, or they let offers lapse too often.
 */
export const QUEUE_STATES = ['waiting', 'offered', 'accepted', 'declined', 'left', 'lapsed'] as const;
export type QueueState = (typeof QUEUE_STATES)[number];

/** Who lets this many offers lapse is not asked again. */
export const MAX_LAPSES = 2;

/** Which state may follow which. */
export const QUEUE_TRANSITIONS: Readonly<Record<QueueState, readonly QueueState[]>> = {
  waiting: ['offered', 'left', 'lapsed'],
  // Back to waiting: nobody answered, and they are asked once more, at the end of the queue.
  offered: ['accepted', 'declined', 'waiting', 'left', 'lapsed'],
  accepted: ['left'],
  declined: [],
  left: [],
  lapsed: [],
};

/** The words of a table for the states of a queue, and the moves between them that the table may make. */
export interface QueueWords<Word extends string> {
  readonly words: Readonly<Record<QueueState, Word>>;
  mayFollow(from: Word, to: Word): boolean;
}

/**
 * The states of a queue in the words of the table that keeps it: a registration that was accepted is `registered`.
 * Two states may share a word.
 */
export function defineQueueWords<Word extends string>(
  words: Readonly<Record<QueueState, Word>>,
): QueueWords<Word> {
  const allowed = new Set(
    QUEUE_STATES.flatMap((from) => QUEUE_TRANSITIONS[from].map((to) => `${words[from]} ${words[to]}`)),
  );
  return { words, mayFollow: (from, to) => allowed.has(`${from} ${to}`) };
}
