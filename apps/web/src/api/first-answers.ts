/** An answer of the API that came with the page. */
export interface FirstAnswer {
  status: number;
  body: unknown;
}

/** What came with the page is as old as the page. Later the API is asked, also when nobody has wanted the answer yet. */
const FRESH_FOR_MS = 30_000;

/** The answers that came with the page, each given once. */
export interface FirstAnswers {
  /** Undefined when it did not come, was taken before, or is old. */
  take(path: string): FirstAnswer | undefined;
  has(path: string): boolean;
  /** Whether none is left. */
  isEmpty(): boolean;
  /** When they arrived, by the clock of the device, in ms. */
  readonly arrivedAt: number;
}

/**
 * @param json what the server wrote into the page; null when it wrote nothing
 * @param arrivedAt when the page began to arrive
 */
export function readFirstAnswers(json: string | null, arrivedAt: number): FirstAnswers {
  const answers = new Map(Object.entries(json ? (JSON.parse(json) as Record<string, FirstAnswer>) : {}));
  const has = (path: string) => answers.has(path) && Date.now() - arrivedAt < FRESH_FOR_MS;
  return {
    arrivedAt,
    has,
    isEmpty: () => answers.size === 0,
    take: (path) => {
      const answer = has(path) ? answers.get(path) : undefined;
      answers.delete(path);
      return answer;
    },
  };
}

function readFromPage(): FirstAnswers {
  if (typeof document === 'undefined') return readFirstAnswers(null, 0);
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  const json = document.getElementById('first-answers')?.textContent ?? null;
  return readFirstAnswers(json, performance.timeOrigin + (navigation?.responseStart ?? 0));
}

let ofPage: FirstAnswers | undefined;

/** Sets the answers where there is no page that they came with. */
export function giveFirstAnswers(answers: FirstAnswers): void {
  ofPage = answers;
}

/** The answers that came with this page. */
export function firstAnswers(): FirstAnswers {
  return (ofPage ??= readFromPage());
}
