import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { CompleteEnded, ReleaseNoShow } from '@birlik/attendance';
import { ExpireHolds, ExpireRequests, HealSeries, ServeWaitlist } from '@birlik/bookings';
import { DomainError, type Instant, type Person } from '@birlik/kernel';
import { type Mail, MessageClaims, SendingModule, SendMessages } from '@birlik/notifications';
import { ServeActivities } from '@birlik/programmes';
import { ChangeSpace } from '@birlik/rooms';
import {
  aCentre,
  aFrontDesk,
  aManager,
  aMember,
  anOrganiser,
  ask,
  createTestDatabase,
  emptyDatabase,
  freezeClock,
  installMovableClock,
  MORNING,
  openLibraries,
  type SeededChoices,
  stepClock,
  type TestCentre,
  type TestDatabase,
  type TestOrganiser,
  type TestPerson,
} from '@birlik/testing';
import { CalendarClient } from './calendar-client.js';
import { findFalseBeliefs, findFalseWord } from './truth.js';

/** The people of a history. */
export interface Cast {
  readonly members: readonly TestPerson[];
  readonly organiser: TestOrganiser;
  readonly desk: TestPerson;
  readonly manager: TestPerson;
}

/** A small centre, its people, the worker, and everybody's mailbox and calendar. */
export class World {
  now: Instant = Date.parse(MORNING);
  centre!: TestCentre;
  cast!: Cast;
  /** What was done, for a history that fails. */
  readonly done: string[] = [];
  /** Messages that were untrue when they were sent. */
  readonly falseWords: string[] = [];
  private readonly calendars = new Map<string, CalendarClient>();
  private readonly read = new Set<string>();

  private constructor(
    readonly database: TestDatabase,
    private readonly libraries: INestApplicationContext,
    private readonly mailbox: string,
    readonly choices: SeededChoices,
  ) {}

  static async open(choices: SeededChoices): Promise<World> {
    const database = await createTestDatabase();
    await installMovableClock(database.url);
    const mailbox = mkdtempSync(join(tmpdir(), 'birlik-truth-'));
    const sending = SendingModule.forRoot({
      mailUrl: `file:${mailbox}`,
      from: 'Birlik <no-reply@birlik.example>',
      publicUrl: 'http://localhost',
      mustEncrypt: false,
    });
    const libraries = await openLibraries(database.url, { pool: 4, imports: [sending] });
    return new World(database, libraries, mailbox, choices);
  }

  /** Another centre in an empty database, on the same morning. */
  async startOver(): Promise<void> {
    const { libraries } = this;
    await emptyDatabase(this.database.url);
    this.now = Date.parse(MORNING);
    await freezeClock(this.database.url, MORNING);
    this.centre = await aCentre(libraries, { desks: 2, rooms: 3, hall: false, officeDesks: 0 });
    const { id } = this.centre;
    const manager = await aManager(libraries, id);
    this.cast = {
      members: [await aMember(libraries, id), await aMember(libraries, id)],
      organiser: await anOrganiser(libraries, id),
      desk: await aFrontDesk(libraries, id),
      manager,
    };
    const spaceId = this.centre.findSpace('R-2').id;
    await this.get(ChangeSpace).execute(manager, { centreId: id, spaceId, approval: 'required' });
    this.calendars.clear();
    this.done.length = 0;
    this.falseWords.length = 0;
  }

  get<T>(part: abstract new (...parts: never[]) => T): T {
    return this.libraries.get(part as never);
  }

  ask<T extends object>(sql: string, values: unknown[] = []): Promise<T[]> {
    return ask<T>(this.database.url, sql, values as never);
  }

  /** A row that is chosen by chance; null when there is none. The rows have an order of their own. */
  async pick<T extends object>(sql: string, values: unknown[] = []): Promise<T | null> {
    const rows = await this.ask<T>(sql, values);
    return rows.length > 0 ? this.choices.pickItem(rows) : null;
  }

  /** Does something; that it is refused is no matter. */
  async try(what: string, action: () => Promise<unknown>): Promise<void> {
    try {
      await action();
      this.done.push(what);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      this.done.push(`(${what}: ${error.code})`);
    }
  }

  async wait(milliseconds: number): Promise<void> {
    this.now += milliseconds;
    await stepClock(this.database.url, this.now);
  }

  /** A person of the centre by id; the front desk for others. */
  personOf(personId: string | null): Person {
    const { members, organiser, desk, manager } = this.cast;
    return [...members, organiser, manager].find((one) => one.personId === personId) ?? desk;
  }

  /** Does all that the worker does, and sends what is due. */
  async work(): Promise<void> {
    await this.get(ExpireHolds).endOverdueHolds(this.centre.id);
    await this.get(ExpireRequests).execute();
    const due = await this.ask<{ id: string }>(
      `SELECT id FROM booking WHERE state = 'confirmed' AND no_show_due_at <= birlik_now() ORDER BY no_show_due_at, id`,
    );
    for (const { id } of due) await this.get(ReleaseNoShow).execute(id);
    await this.get(CompleteEnded).execute();
    await this.get(ServeActivities).execute();
    await this.get(ServeWaitlist).execute();
    await this.get(HealSeries).execute();
    await this.send();
  }

  private async send(): Promise<void> {
    // One after the other: each word is compared with what holds when it is said.
    for (;;) {
      const outcomes = await this.get(SendMessages).execute(1);
      for (const { id, problem } of outcomes) {
        if (problem !== null) continue;
        this.falseWords.push(...(await findFalseWord(this.database.url, id)));
        await this.readMail(id);
      }
      if (outcomes.length === 0) return this.get(MessageClaims).endLate();
    }
  }

  private async readMail(messageId: string): Promise<void> {
    const [row] = await this.ask<{ personId: string }>(
      'SELECT recipient_id AS "personId" FROM message WHERE id = $1',
      [messageId],
    );
    const name = readdirSync(this.mailbox).find((file) => file.includes(messageId) && !this.read.has(file));
    if (!name || !row) throw new Error(`the mail of ${messageId} did not arrive`);
    this.read.add(name);
    const mail = JSON.parse(readFileSync(join(this.mailbox, name), 'utf8')) as Mail;
    const calendar = this.calendars.get(row.personId) ?? new CalendarClient();
    this.calendars.set(row.personId, calendar);
    for (const { content } of mail.calendars) calendar.take(content);
  }

  /** Lets everything be said that is to be said, and compares. @returns what is wrong, in words */
  async findUntruth(): Promise<string[]> {
    for (let round = 0; round < 3; round++) {
      await this.work();
      await this.wait(15_000);
    }
    await this.work();
    return [...this.falseWords, ...(await findFalseBeliefs(this.database.url, this.calendars))];
  }

  async close(): Promise<void> {
    await this.libraries.close();
    await this.database.drop();
    rmSync(this.mailbox, { recursive: true, force: true });
  }
}
