import { readFile } from 'node:fs/promises';
import { Injectable } from '@nestjs/common';
import { parse } from 'yaml';
import { Database, UnitOfWork } from '@birlik/database';
import type { LocalizedText } from '@birlik/kernel';
import { MessageLedger } from '@birlik/notifications';
import { CentreDirectory, CentresRepository, readCalendar, readTemplate } from '@birlik/rooms';
import { OrganisationsRepository } from '@birlik/users';
import { MakeDemoMonth } from './demo-month.js';
import { MakeDemoPeople } from './demo-people.js';

const CONFIG = new URL('../../../../../config/', import.meta.url);
const SEED = 20_221_025;

interface OrganisationItem {
  readonly key: string;
  readonly type: string;
  readonly names: LocalizedText;
  readonly level: string;
  readonly example: boolean;
  readonly validFrom: string;
  readonly validTo?: string;
}

/** Fills an empty database with «Бірлік алаңы», its people and a month of its life. */
@Injectable()
export class LoadDemo {
  constructor(
    private readonly work: UnitOfWork,
    private readonly database: Database,
    private readonly centres: CentresRepository,
    private readonly directory: CentreDirectory,
    private readonly organisations: OrganisationsRepository,
    private readonly makePeople: MakeDemoPeople,
    private readonly makeMonth: MakeDemoMonth,
    private readonly ledger: MessageLedger,
  ) {}

  /** How many bookings were made; null when there was a centre already and nothing was done. */
  async execute(): Promise<number | null> {
    const template = readTemplate(await read('centres/birlik-alany.yaml'));
    const days = readCalendar(await read(`calendars/${template.calendar}.yaml`));
    const bodies = (
      parse(await read('centres/birlik-alany.organisations.yaml')) as { organisations: OrganisationItem[] }
    ).organisations;
    const started = await this.work.run(async (tx) => {
      if (!(await this.centres.isEmpty(tx))) return null;
      await this.centres.putCalendar(tx, template.calendar, days);
      const centreId = await this.centres.addFromTemplate(tx, template);
      const ids: string[] = [];
      for (const body of bodies)
        ids.push(await this.organisations.add(tx, centreId, { ...body, validTo: body.validTo ?? null }));
      return { centreId, people: await this.makePeople.execute(tx, centreId, ids) };
    });
    if (!started) return null;
    const [clock] = await this.database.query<{ now: string }>(
      'SELECT extract(epoch FROM birlik_now()) * 1000 AS now',
    );
    const made = await this.makeMonth.execute(
      await this.directory.get(started.centreId),
      started.people,
      Number(clock?.now),
      SEED,
    );
    // Nobody is to get mail about a past that never was.
    await this.work.run((tx) => this.ledger.voidOverdue(tx));
    return made;
  }
}

function read(path: string): Promise<string> {
  return readFile(new URL(path, CONFIG), 'utf8');
}
