/** A message as words: no markup, lines in label form. */
export interface MessageText {
  readonly subject: string;
  readonly heading: string;
  readonly lines: readonly { readonly label: string; readonly value: string }[];
  readonly closing: string;
}
