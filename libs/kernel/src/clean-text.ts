// NUL, other control characters, and characters that change the direction of text. With those, a screen shows another
// name than the one that is stored.
const FORBIDDEN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb]/;
const LINE_BREAK = /[\n\r\u2028\u2029]/;
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/**
 * True when the text has no control character (tabs and line breaks are allowed), no bidi control and no lone surrogate.
 * People type none of those.
 */
export function isCleanText(text: string): boolean {
  return !FORBIDDEN.test(text) && !LONE_SURROGATE.test(text);
}

/** True when the text is one line. A line break in a title would make a line of its own in a mail. */
export function isOneLine(text: string): boolean {
  return !LINE_BREAK.test(text);
}

/** The text in composed form (NFC), without white space at its ends. */
export function tidyText(text: string): string {
  return text.normalize('NFC').trim();
}
