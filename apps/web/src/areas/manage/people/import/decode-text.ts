const UTF_16_LITTLE = [0xff, 0xfe];
const UTF_16_BIG = [0xfe, 0xff];

/**
 * Reads a text as spreadsheets store it: UTF-8 with a mark at its beginning or without, UTF-16 with one, or else
 * Windows-1251, in which Excel writes here.
 */
export function decodeText(bytes: Uint8Array): string {
  const beginsWith = (mark: readonly number[]) => mark.every((byte, i) => bytes[i] === byte);
  if (beginsWith(UTF_16_LITTLE)) return new TextDecoder('utf-16le').decode(bytes);
  if (beginsWith(UTF_16_BIG)) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1251').decode(bytes);
  }
}
