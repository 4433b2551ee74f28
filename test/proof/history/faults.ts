import type { Answer } from '../../support/http-client.js';
import type { Refused } from './claim-history.js';

export interface Slot {
  start: number;
  end: number;
}

/** What a write would take. */
export interface Draft extends Slot {
  atoms: string[];
  self?: string | null;
}

/** A write that was sent, once or twice. */
export interface Asked {
  readonly what: string;
  readonly draft: Draft | null;
  /** Who asks, if another desk of theirs may be in the way. */
  readonly personId: string | null;
  readonly sentAt: number;
  /** Sent twice at once. */
  readonly atOnce: boolean;
}

/** Codes of refusals that name somebody or something else that has the slot. */
const SOMETHING_IN_THE_WAY: readonly unknown[] = ['slot_taken', 'space_closed'];

/** What nobody should be told is anything else. */
const EXPECTED = new Set([200, 201, 204, 409, 412, 422]);
/** What staff have cancelled only they may take back, and a start that has passed stays. */
const isByLaw = (what: string, status: number) =>
  (what === 'undo-cancel' && status === 403) || (what === 'move' && status === 400);
const isSurprise = (what: string, status: number) => !EXPECTED.has(status) && !isByLaw(what, status);
const isDone = ({ status }: Answer<any>) => status < 300;

/** What all clients found out together. */
export class Faults {
  operations = 0;
  readonly answers = new Map<string, number>();
  readonly refused: Refused[] = [];
  /** Ids and versions that were acknowledged. */
  readonly acknowledged: { id: string; version: number }[] = [];
  readonly surprises: string[] = [];

  count(what: string): void {
    this.answers.set(what, (this.answers.get(what) ?? 0) + 1);
  }

  /** Takes down what came of a write. */
  note(answer: Answer<any>, asked: Asked): void {
    const { status, body } = answer;
    this.count(`${asked.what} ${status}${isDone(answer) ? '' : ` ${body.code}`}`);
    if (isSurprise(asked.what, status))
      this.surprises.push(`${asked.what}: ${status} ${JSON.stringify(body)}`);
    if (isDone(answer) && body?.id && body.version)
      this.acknowledged.push({ id: body.id, version: body.version });
    if (SOMETHING_IN_THE_WAY.includes(body?.code) && asked.draft) this.refuse(asked, asked.draft);
  }

  /** The second answer of what was sent twice is that of the first. */
  compare(answer: Answer<any>, again: Answer<any>, asked: Asked): void {
    this.count('sent twice');
    const isSame =
      again.status === answer.status && JSON.stringify(again.body) === JSON.stringify(answer.body);
    if (!isDone(answer) || isSame) return;
    // Of two at once the one that is asked first may hear a no, if somebody else was in the way then; the other comes after it.
    if (asked.atOnce && asked.draft && SOMETHING_IN_THE_WAY.includes(again.body.code))
      this.refuse(asked, { ...asked.draft, self: answer.body.id });
    else
      this.surprises.push(`${asked.what} twice: ${JSON.stringify([answer.body, again.status, again.body])}`);
  }

  /** Somebody must have had the slot; that is looked into at the end. */
  private refuse({ what, personId, sentAt }: Asked, { atoms, start, end, self = null }: Draft): void {
    this.refused.push({ what, atoms, personId, start, end, self, sentAt, answeredAt: Date.now() });
  }
}
