type DateFormat = new (locale: string, options: Intl.DateTimeFormatOptions) => { format(at: number): string };

/**
 * Asks for a date and looks at the answer: `supportedLocalesOf('kk')` says yes
 * even where the browser then prints «2026 M11 23, Mon».
 */
export function speaksKazakh(format: DateFormat = Intl.DateTimeFormat): boolean {
  try {
    const text = new format('kk-KZ', { dateStyle: 'full', timeZone: 'UTC' }).format(Date.UTC(2026, 10, 23));
    return !/M\d\d/.test(text) && text.includes('қараша');
  } catch {
    return false;
  }
}
