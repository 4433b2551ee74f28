// NUL, other control characters, and characters that turn the direction of text, which can make a name lie on screen.
const FORBIDDEN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/;
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/** True when the text holds nothing that a person could not have meant: no NUL, lone surrogate or bidi control. */
export function isCleanText(text: string): boolean {
  return !FORBIDDEN.test(text) && !LONE_SURROGATE.test(text);
}

/** The text in one composed form (NFC) without outer white space. */
export function tidyText(text: string): string {
  return text.normalize('NFC').trim();
}
