import { type Blanks, dependsOnTime, fillBlanks, type FirstPage } from './first-pages.js';
import { type CentreOfSlot, findFirstSlot } from './first-slot.js';

/** An answer of the API: its status, and its body as JSON. */
export interface FirstAnswer {
  readonly status: number;
  readonly json: string;
}

/** Asks the API for a path below `/api/v1`, in the name of the reader of the page. */
export type AskApi = (path: string) => Promise<FirstAnswer>;

interface Me {
  readonly language: string;
  readonly roles: readonly { readonly centreId: string; readonly kind: string }[];
  readonly organisations: readonly { readonly centreId: string }[];
}

interface Centres {
  readonly items: readonly { readonly id: string }[];
}

interface CentreOfToday extends CentreOfSlot {
  readonly today: CentreOfSlot['today'] & { readonly date: string };
}

const STAFF = ['front_desk', 'manager'];

/**
 * What the scripts of a page would ask the API first. It is asked while they are on their way to the reader, and sent with the
 * page. An answer that is missing here is asked for by the page itself, so nothing depends on it.
 */
export class FirstAnswers {
  private readonly answers = new Map<string, FirstAnswer>();
  /** Known when it resolves: who reads, so in which language; null for nobody. */
  readonly language: Promise<string | null>;
  /** Resolves when everything is answered. Never rejects. */
  readonly complete: Promise<void>;

  constructor(
    private readonly ask: AskApi,
    private readonly page: FirstPage,
  ) {
    const me = this.read<Me>('/me');
    this.language = me.then((known) => known?.language ?? null);
    this.complete = this.readAll(me);
  }

  /** What is answered by now, as JSON that may stand in HTML. */
  toJson(): string {
    const entries = [...this.answers].map(
      ([path, { status, json }]) => `${JSON.stringify(path)}:{"status":${status},"body":${json}}`,
    );
    // No text of a person may end the element that the JSON stands in.
    return `{${entries.join()}}`.replaceAll('<', '\\u003c');
  }

  private async readAll(asked: Promise<Me | null>): Promise<void> {
    const [me, centres] = await Promise.all([asked, this.read<Centres>('/centres')]);
    const centreId = chooseCentre(me, centres?.items ?? []);
    if (!centreId) return;
    const centre = this.read<CentreOfToday>(`/centres/${centreId}`);
    const isLedOn = this.page.isForMembers && me?.roles.some(({ kind }) => STAFF.includes(kind));
    const paths = me && !isLedOn ? this.page.answers : [];
    const readPaths = (some: readonly string[], blanks: Blanks) =>
      Promise.all(fillBlanks(some, blanks).map((path) => this.read(path)));
    const ofToday = centre.then((known) => {
      if (!known) return [];
      const blanks = { centreId, today: known.today.date, ...findFirstSlot(known) };
      return readPaths(paths.filter(dependsOnTime), blanks);
    });
    await Promise.all([
      readPaths(
        paths.filter((path) => !dependsOnTime(path)),
        { centreId },
      ),
      ofToday,
    ]);
  }

  /** Keeps what the API answers; a failure is left to the page, except that nobody is signed in. */
  private async read<Body>(path: string): Promise<Body | null> {
    try {
      const answer = await this.ask(path);
      if (answer.status === 200 || (answer.status === 401 && path === '/me')) this.answers.set(path, answer);
      return answer.status === 200 ? (JSON.parse(answer.json) as Body) : null;
    } catch {
      return null;
    }
  }
}

/** As the pages choose: where the reader works or belongs to an organisation, else the first one. */
function chooseCentre(me: Me | null, centres: Centres['items']): string | undefined {
  const own = me?.roles[0]?.centreId ?? me?.organisations[0]?.centreId;
  return (centres.find(({ id }) => id === own) ?? centres[0])?.id;
}
