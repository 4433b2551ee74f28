/** The languages that people read: Kazakh first, then Russian, then English. */
export const LANGUAGES = ['kk', 'ru', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** One text in the three languages. */
export type LocalizedText = Readonly<Record<Language, string>>;

/** The language that fits an `Accept-Language` header best, or Kazakh when none fits. */
export function languageFor(header: string | undefined): Language {
  const wanted = (header ?? '')
    .slice(0, 200)
    .split(',')
    .map((part, order) => {
      const [tag = '', ...params] = part.trim().toLowerCase().split(';');
      const quality = Number(
        params
          .find((p) => p.trim().startsWith('q='))
          ?.trim()
          .slice(2) ?? 1,
      );
      return { language: tag.split('-')[0] ?? '', quality: Number.isNaN(quality) ? 0 : quality, order };
    })
    .filter((w) => w.quality > 0)
    .sort((a, b) => b.quality - a.quality || a.order - b.order);
  for (const { language } of wanted)
    if ((LANGUAGES as readonly string[]).includes(language)) return language as Language;
  return 'kk';
}

/** Replaces each `{name}` of a text by `values.name`. Values are words or numbers, never parts of words. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, key: string) => String(values[key] ?? whole));
}
