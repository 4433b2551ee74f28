type Preference = 'language' | 'theme' | 'features';

/** Reads what this device keeps. Null when nothing is kept, or when the browser refuses storage. */
export function readPreference(name: Preference): string | null {
  try {
    return localStorage.getItem(`birlik.${name}`);
  } catch {
    return null;
  }
}

/** What the server needs to draw the first view as the reader wants it. */
const FOR_THE_SERVER: readonly Preference[] = ['language', 'theme'];
const SECONDS_PER_YEAR = 31_536_000;

/** Keeps a choice on this device. A browser that refuses storage keeps nothing, and nothing breaks. */
export function storePreference(name: Preference, value: string): void {
  try {
    localStorage.setItem(`birlik.${name}`, value);
    if (FOR_THE_SERVER.includes(name))
      document.cookie = `birlik-${name}=${encodeURIComponent(value)}; path=/; max-age=${SECONDS_PER_YEAR}; samesite=lax`;
  } catch {
    // Private mode.
  }
}
