/**
 * A USB scanner types keys, and the computer's layout garbles them: under a Kazakh layout even digits turn into letters.
 * So the physical key is read (`KeyboardEvent.code`), and a scan is told from a hand by its pace.
 */
export interface ScanBuffer {
  /** Returns the code when Enter ends a burst of fast keys, else null. */
  press: (code: string, at: number) => string | null;
  /** True from the first key of something that may still become a scan. */
  isOpen: () => boolean;
}

const slowest = 45;
const shortest = 6;

function character(code: string): string | null {
  const match = /^(?:Key([A-Z])|Digit(\d)|Numpad(\d))$/.exec(code);
  return match ? (match[1] ?? match[2] ?? match[3] ?? null) : null;
}

export function createScanBuffer(): ScanBuffer {
  let text = '';
  let last = -Infinity;
  return {
    isOpen: () => text.length > 0,
    press: (code, at) => {
      const fast = at - last <= slowest;
      last = at;
      if (code === 'Enter' || code === 'NumpadEnter') {
        const found = fast && text.length >= shortest ? text : null;
        text = '';
        return found;
      }
      if (code.startsWith('Shift')) return null;
      const next = character(code);
      if (next === null) {
        text = '';
        return null;
      }
      text = fast ? text + next : next;
      return null;
    },
  };
}
