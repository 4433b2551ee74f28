/** One row of a message: `Time: 24 November, 14:00`. */
export interface MessageRow {
  readonly label: string;
  readonly value: string;
}

/** The text of a message in one language, without markup. */
export interface MessageText {
  /** The subject of a mail, or the first line of a notification. */
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
