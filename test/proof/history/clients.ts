import { randomUUID } from 'node:crypto';
import { SeededChoices } from '@birlik/testing';
import { HOUR, MINUTE } from '@birlik/kernel';
import type { Answer } from '../../support/http-client.js';
import type { TestApp } from '../../support/test-app.js';
import type { Visitor } from '../../support/visitor.js';
import { type Draft, Faults, type Slot } from './faults.js';

type Role = 'member' | 'organiser' | 'desk' | 'manager';
interface Seen {
  id: string;
  version: number;
  state: string;
  kind: string;
  start: string;
  spaceIds: string[];
}

/** A request that changes something. */
interface Write {
  readonly what: string;
  readonly path: string;
  readonly body?: object;
  readonly method?: 'POST' | 'PATCH' | 'DELETE';
  readonly headers?: Readonly<Record<string, string>>;
  /** What it takes, if it takes a slot. */
  readonly draft?: Draft | null;
}

/** One person's program that does this and that, a part of it twice. */
export class Client {
  private readonly mine: Seen[] = [];
  private readonly closures: string[] = [];

  constructor(
    private readonly app: TestApp,
    private readonly role: Role,
    private readonly visitor: Visitor & {
      readonly person: { readonly personId: string; readonly organisationId?: string };
    },
    /** Bookings of all, for those who work at the desk. */
    private readonly board: Seen[],
    private readonly faults: Faults,
    private readonly choices: SeededChoices,
    private readonly began: number,
  ) {}

  /** Does one thing; nothing when there is nothing to do it with. */
  async act(): Promise<void> {
    const actions = Object.entries(ACTIONS[this.role]) as [Action, number][];
    let left = this.choices.drawInteger(
      1,
      actions.reduce((sum, [, weight]) => sum + weight, 0),
    );
    const [action] = actions.find(([, weight]) => (left -= weight) <= 0)!;
    await this[action]();
  }

  id = (code: string) => this.app.centre.findSpace(code).id;

  private slot(): Slot {
    const { choices } = this;
    // A third of the requests begin now: those people come, or are released.
    if (choices.drawFraction() < 0.34) {
      const start = Math.floor(Date.now() / MINUTE) * MINUTE;
      return { start, end: start + choices.drawInteger(1, 6) * 10 * MINUTE };
    }
    const start = this.began + choices.drawInteger(4, 30) * HOUR + choices.drawInteger(0, 3) * 15 * MINUTE;
    return { start, end: start + choices.drawInteger(1, 8) * 15 * MINUTE };
  }

  /** One write, sometimes sent twice: at once, or after the answer was «lost». */
  private async write({
    what,
    path,
    body,
    method = 'POST',
    headers = {},
    draft = null,
  }: Write): Promise<Answer<any>> {
    const key = randomUUID();
    const send = () => {
      this.faults.operations++;
      return this.visitor.send(path, {
        method,
        ...(body && { body }),
        headers: { ...headers, 'idempotency-key': key },
      });
    };
    const sentAt = Date.now();
    const twice = this.choices.drawFraction();
    const [answer, other] = twice < 0.04 ? await Promise.all([send(), send()]) : [await send()];
    const again = twice > 0.95 ? await send() : other;
    const personId = this.role === 'member' ? this.visitor.person.personId : null;
    const asked = { what, draft, personId, sentAt, atOnce: other !== undefined };
    this.faults.note(answer!, asked);
    if (again) this.faults.compare(answer!, again, asked);
    return answer!;
  }

  private keep(answer: Answer<any>): void {
    if (answer.status >= 300) return;
    const { id, version, state, kind, start, spaceIds } = answer.body as Seen;
    const seen = { id, version, state, kind, start, spaceIds };
    for (const list of [this.mine, this.board]) {
      const at = list.findIndex((one) => one.id === id);
      if (at >= 0) list[at] = seen;
      else list.push(seen);
    }
    if (this.mine.length > 25) this.mine.shift();
    if (this.board.length > 150) this.board.shift();
  }

  private one(fits: (seen: Seen) => boolean): Seen | null {
    const all = this.role === 'member' || this.role === 'organiser' ? this.mine : this.board;
    const fitting = all.filter(fits);
    return fitting.length > 0 ? this.choices.pickItem(fitting) : null;
  }

  private places(): { ids: string[]; atoms: string[] } {
    const { choices, role } = this;
    if (role !== 'organiser') {
      const first = choices.drawInteger(1, DESKS);
      const many = choices.drawFraction() < 0.1 ? Math.min(3, DESKS - first + 1) : 1;
      const ids = Array.from({ length: many }, (_, i) => this.id(`D-${first + i}`));
      return { ids, atoms: ids };
    }
    const code = choices.pickItem(['HALL', 'HALL-1', 'HALL-2', 'R-1', 'R-2']);
    return {
      ids: [this.id(code)],
      atoms: code === 'HALL' ? [this.id('HALL-1'), this.id('HALL-2')] : [this.id(code)],
    };
  }

  private body(ids: string[], { start, end }: Slot): object {
    const { organisationId } = this.visitor.person;
    const times = { start: new Date(start).toISOString(), end: new Date(end).toISOString() };
    return {
      centreId: this.app.centre.id,
      spaceIds: ids,
      ...times,
      ...(organisationId && { organisationId }),
    };
  }

  private async take(what: string, path: string): Promise<void> {
    const slot = this.slot();
    const { ids, atoms } = this.places();
    const body = this.body(ids, slot);
    this.keep(await this.write({ what, path, body, draft: { ...slot, atoms } }));
  }

  book = () => this.take('book', '/bookings');
  hold = () => this.take('hold', '/holds');

  private async step(
    what: string,
    from: readonly string[],
    body: object = {},
    path = 'bookings',
  ): Promise<void> {
    const seen = this.one((one) => from.includes(one.state));
    if (seen) this.keep(await this.write({ what, path: `/${path}/${seen.id}/${what}`, body }));
  }

  confirm = () => this.step('confirm', ['held'], {}, 'holds');
  giveBack = () => this.step('release', ['held'], {}, 'holds');
  cancel = () => this.step('cancel', ['confirmed', 'requested']);
  undoCancel = () => this.step('undo-cancel', ['cancelled']);
  onMyWay = () => this.step('on-my-way', ['confirmed']);
  checkIn = () => this.step('check-in', ['confirmed'], { via: 'staff' });
  undoCheckIn = () => this.step('undo-check-in', ['checked_in']);
  checkOut = () => this.step('check-out', ['checked_in']);
  approve = () => this.step('approve', ['requested']);
  decline = () => this.step('decline', ['requested'], { reason: 'Зал бос емес' });
  undoCheckOut = () => this.step('undo-check-out', ['completed']);
  undoAnswer = () => this.step('undo-answer', ['declined', 'confirmed']);

  async move(): Promise<void> {
    const seen = this.one((one) => one.state === 'confirmed' || one.state === 'requested');
    if (!seen) return;
    const slot = this.slot();
    const { ids, atoms } = this.places();
    const { start, end } = this.body(ids, slot) as { start: string; end: string };
    const headers = { 'if-match': `"${seen.version}"` };
    const draft = { ...slot, atoms, self: seen.id };
    this.keep(
      await this.write({
        what: 'move',
        path: `/bookings/${seen.id}`,
        body: { spaceIds: ids, start, end },
        method: 'PATCH',
        headers,
        draft,
      }),
    );
  }

  async series(): Promise<void> {
    const { choices } = this;
    const day = new Date(this.began + choices.drawInteger(2, 4) * 24 * HOUR).toISOString().slice(0, 10);
    const hour = choices.drawInteger(10, 18);
    const rule = {
      from: day,
      startTime: `${hour}:00`,
      endTime: `${hour + 2}:00`,
      frequency: 'daily',
      count: choices.drawInteger(2, 6),
    };
    const { organisationId } = this.visitor.person;
    const draft = { centreId: this.app.centre.id, spaceIds: this.places().ids, rule, organisationId };
    this.faults.operations++;
    const shown = await this.visitor.send('/series/preview', { body: draft });
    if (shown.status !== 200)
      this.faults.surprises.push(`preview: ${shown.status} ${JSON.stringify(shown.body)}`);
    await this.write({ what: 'series', path: '/series', body: { ...draft, token: shown.body.token } });
  }

  async wait(): Promise<void> {
    const slot = this.slot();
    const { start, end } = this.body([], slot) as { start: string; end: string };
    const some =
      this.choices.drawFraction() < 0.5
        ? { spaceIds: [this.id(`D-${this.choices.drawInteger(1, DESKS)}`)] }
        : {};
    const body = { centreId: this.app.centre.id, kind: 'desk', start, end, ...some };
    await this.write({ what: 'wait', path: '/waitlist', body });
  }

  async answerOffer(): Promise<void> {
    this.faults.operations++;
    const { body } = await this.visitor.send('/me/waitlist');
    const offer = (body.items as { offer: Seen | null }[]).find((item) => item.offer)?.offer;
    if (!offer) return;
    const path = `/offers/${offer.id}/${this.choices.pickItem(['accept', 'accept', 'decline'])}`;
    this.keep(await this.write({ what: 'answer', path, body: {} }));
  }

  async look(): Promise<void> {
    this.faults.operations++;
    const { start, end } = this.body([], this.slot()) as { start: string; end: string };
    const answer = await this.visitor.send(
      `/availability?${new URLSearchParams({ centreId: this.app.centre.id, kind: 'desk', start, end })}`,
    );
    this.faults.count(`look ${answer.status}`);
    if (answer.status !== 200) this.faults.surprises.push(`look: ${JSON.stringify(answer.body)}`);
  }

  async walkIn(): Promise<void> {
    const desk = this.id(`D-${this.choices.drawInteger(1, DESKS)}`);
    const now = Date.now();
    // Seconds are cut off, and the clock goes on until the answer.
    const draft = { atoms: [desk], start: now - 1_000, end: now + 5 * MINUTE + 3_000 };
    const body = { centreId: this.app.centre.id, spaceId: desk, name: 'Қонақ' };
    this.keep(await this.write({ what: 'walk-in', path: '/walk-ins', body, draft }));
  }

  async close(): Promise<void> {
    const slot = this.slot();
    const { ids } = this.places();
    const { start, end } = this.body(ids, slot) as { start: string; end: string };
    const bookings = this.choices.pickItem(['keep', 'move', 'cancel']);
    const reason = { kk: 'Жөндеу', ru: 'Ремонт', en: 'Repairs' };
    const answer = await this.write({
      what: 'close',
      path: `/centres/${this.app.centre.id}/closures`,
      body: { spaceIds: ids, start, end, bookings, reason },
    });
    if (answer.status === 201) this.closures.push(answer.body.id as string);
  }

  async lift(): Promise<void> {
    const id = this.closures.shift();
    if (id) await this.write({ what: 'lift', path: `/closures/${id}`, method: 'DELETE' });
  }
}

export const DESKS = 8;

type Action = keyof {
  [Name in keyof Client as Client[Name] extends () => Promise<void> ? Name : never]: true;
};

/** How often who does what, as weights. */
const ACTIONS: Readonly<Record<Role, Readonly<Partial<Record<Action, number>>>>> = {
  member: {
    book: 24,
    hold: 8,
    confirm: 5,
    giveBack: 2,
    move: 10,
    cancel: 14,
    undoCancel: 4,
    onMyWay: 2,
    wait: 5,
    answerOffer: 5,
    look: 4,
  },
  organiser: { book: 20, hold: 4, confirm: 4, move: 10, cancel: 14, undoCancel: 4, series: 6, look: 2 },
  desk: {
    checkIn: 34,
    undoCheckIn: 6,
    checkOut: 22,
    undoCheckOut: 5,
    walkIn: 14,
    cancel: 8,
    approve: 8,
    decline: 4,
    undoAnswer: 5,
  },
  manager: { close: 8, lift: 7, cancel: 5, look: 20, checkIn: 10 },
};
