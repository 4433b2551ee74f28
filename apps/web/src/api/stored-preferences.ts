type Preference = 'language' | 'theme' | 'features';

/** Reads what this device keeps. Null when nothing is kept, or when the browser refuses storage. */
export function readPreference(name: Preference): string | null {
  try {
    return localStorage.getItem(`birlik.${name}`);
  } catch {
    return null;
  }
}

/** Keeps a choice on this device. A browser that refuses storage keeps nothing, and nothing breaks. */
export function storePreference(name: Preference, value: string): void {
  try {
    localStorage.setItem(`birlik.${name}`, value);
  } catch {
    // Private mode.
  }
}
