/** One thing that a message says: `Time: 24 November, 14:00`. */
export interface MessageRow {
  readonly label: string;
  readonly value: string;
}

/** A message as words in one language, without markup. */
export interface MessageText {
  /** Names the message among others: the subject of a mail, the first line of a notification. */
  readonly title: string;
  readonly heading: string;
  readonly rows: readonly MessageRow[];
  readonly closing: string;
}

/** The button of a message. */
export interface RenderedLink {
  readonly href: string;
  readonly label: string;
}
