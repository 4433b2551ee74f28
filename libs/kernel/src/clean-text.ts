// NUL, other control characters, and characters that change the direction of text. With those, a screen shows another
// name than the one that is stored.
const FORBIDDEN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/;
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/**
 * True when the text has no control character (tabs and line breaks are allowed), no bidi control and no lone surrogate.
 * People type none of those.
 */
export function isCleanText(text: string): boolean {
  return !FORBIDDEN.test(text) && !LONE_SURROGATE.test(text);
}

/** The text in composed form (NFC), without white space at its ends. */
export function tidyText(text: string): string {
  return text.normalize('NFC').trim();
}
