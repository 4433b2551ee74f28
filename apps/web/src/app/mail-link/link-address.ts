/**
 * The address of a link as it was sent. Some mail programs and their filters write `#` as `%23`; then the token that stands
 * behind it is taken for a part of the path. Null when there is nothing to mend.
 */
export function mendLinkAddress(pathname: string, search: string): string | null {
  const match = /^(\/(?:visit|offer|place)\/[^/%]+)%23(.+)$/.exec(pathname);
  return match ? `${match[1]}${search}#${match[2]}` : null;
}
