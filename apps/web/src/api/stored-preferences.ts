/** What this device remembers. A browser may refuse storage; then nothing is remembered and nothing breaks. */
export function recall(key: string): string | null {
  try {
    return localStorage.getItem(`birlik.${key}`);
  } catch {
    return null;
  }
}

export function remember(key: string, value: string): void {
  try {
    localStorage.setItem(`birlik.${key}`, value);
  } catch {
    // Private mode.
  }
}
