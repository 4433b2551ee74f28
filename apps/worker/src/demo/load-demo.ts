import { fileURLToPath } from 'node:url';
import { Injectable } from '@nestjs/common';
import { Database, readNow, UnitOfWork } from '@birlik/database';
import { MessageLedger } from '@birlik/notifications';
import { CentreDirectory, CentresRepository } from '@birlik/rooms';
import { OpenCentre } from '../first-centre/open-centre.js';
import { MakeDemoEvents } from './demo-events.js';
import { MakeDemoMonth } from './demo-month.js';
import { MakeDemoPeople } from './demo-people.js';

const TEMPLATE = fileURLToPath(new URL('../../../../../config/centres/birlik-alany.yaml', import.meta.url));
const SEED = 20_221_025;
/** Whoever looks at the demo on its own machine is at the centre. */
const THIS_MACHINE = ['127.0.0.0/8', '::1/128'];

/** Fills an empty database with «Бірлік алаңы», its people and a month of bookings. */
@Injectable()
export class LoadDemo {
  constructor(
    private readonly work: UnitOfWork,
    private readonly database: Database,
    private readonly openCentre: OpenCentre,
    private readonly centres: CentresRepository,
    private readonly directory: CentreDirectory,
    private readonly makePeople: MakeDemoPeople,
    private readonly makeMonth: MakeDemoMonth,
    private readonly makeEvents: MakeDemoEvents,
    private readonly ledger: MessageLedger,
  ) {}

  /** Returns the number of bookings; null when the database has a centre already and nothing was done. */
  async execute(): Promise<number | null> {
    const opened = await this.openCentre.execute(
      TEMPLATE,
      true,
      async (tx, { centreId, organisationIds }) => {
        await this.centres.writeNetworks(tx, centreId, THIS_MACHINE);
        return { centreId, people: await this.makePeople.execute(tx, centreId, organisationIds) };
      },
    );
    if (!opened) return null;
    const now = await readNow(this.database);
    const centre = await this.directory.get(opened.centreId);
    const made = await this.makeMonth.execute(centre, opened.people, now, SEED);
    await this.makeEvents.execute(centre, opened.people, now, SEED);
    // Nobody should get mail about the created past.
    await this.work.run((tx) => this.ledger.voidOverdueMessages(tx));
    return made;
  }
}
