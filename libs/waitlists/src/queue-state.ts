/**
 * State in a queue. `offered`: the wanted thing is held until a deadline. `accepted`, `declined`, `left` and
 * `lapsed` are final; `lapsed` means that too many offers were not answered.
 */
export const QUEUE_STATES = ['waiting', 'offered', 'accepted', 'declined', 'left', 'lapsed'] as const;
export type QueueState = (typeof QUEUE_STATES)[number];

/** After this many unanswered offers the entry leaves the queue. */
export const MAX_LAPSES = 2;

/** The allowed state changes. */
export const QUEUE_TRANSITIONS: Readonly<Record<QueueState, readonly QueueState[]>> = {
  waiting: ['offered', 'left', 'lapsed'],
  // Back to waiting: the offer was not answered, and one more will be made at the end of the queue.
  offered: ['accepted', 'declined', 'waiting', 'left', 'lapsed'],
  accepted: ['left'],
  declined: [],
  left: [],
  lapsed: [],
};

/** The state names of one table, and the allowed changes between them. */
export interface QueueWords<Word extends string> {
  readonly words: Readonly<Record<QueueState, Word>>;
  mayFollow(from: Word, to: Word): boolean;
}

/**
 * Maps the states of a queue to the names that a table uses: for example, an accepted registration is
 * `registered`. Two states may share a name.
 */
export function defineQueueWords<Word extends string>(
  words: Readonly<Record<QueueState, Word>>,
): QueueWords<Word> {
  const allowed = new Set(
    QUEUE_STATES.flatMap((from) => QUEUE_TRANSITIONS[from].map((to) => `${words[from]} ${words[to]}`)),
  );
  return { words, mayFollow: (from, to) => allowed.has(`${from} ${to}`) };
}
