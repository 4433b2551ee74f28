type DateFormat = new (locale: string, options: Intl.DateTimeFormatOptions) => { format(at: number): string };

/**
 * Whether the browser can write dates in Kazakh. `supportedLocalesOf('kk')` says yes even in browsers that write
 * «2026 M11 23, Mon», so a date is written and read.
 */
export function knowsKazakh(format: DateFormat = Intl.DateTimeFormat): boolean {
  try {
    const text = new format('kk-KZ', { dateStyle: 'full', timeZone: 'UTC' }).format(Date.UTC(2026, 10, 23));
    return !/M\d\d/.test(text) && text.includes('қараша');
  } catch {
    return false;
  }
}
