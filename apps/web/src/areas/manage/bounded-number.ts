interface Bounds {
  min: number;
  max: number;
}

/** Reads a whole number within its bounds. Null for any other text. */
export function readNumber({ min, max }: Bounds, text: string): number | null {
  const value = Number(text);
  return text.trim() !== '' && Number.isInteger(value) && value >= min && value <= max ? value : null;
}

/** What a field for a whole number keeps of what is typed. */
export function onlyDigits(text: string): string {
  return text.replace(/\D/g, '');
}
