import { Injectable } from '@nestjs/common';
import { Database, Journal, UnitOfWork } from '@birlik/database';
import { DomainError, type Interval, type LocalDate, systemActor } from '@birlik/kernel';
import { MessageLedger } from '@birlik/notifications';
import { type Centre, CentreDirectory } from '@birlik/rooms';
import { AllocationsRepository, claimsOf, decide, occupiedRangeOfAll } from '@birlik/slots';
import { PeopleRepository } from '@birlik/users';
import { newBooking } from '../booking/new-booking.js';
import { entryFor } from '../booking/booking-events.js';
import { messageAbout, messagesOf } from '../booking/booking-messages.js';
import { checkInTimesOf } from '../booking/check-in-times.js';
import { decidedUnder, needsApproval, questionOf } from '../booking/booking-draft.js';
import { EquipmentUnits } from '../booking/equipment-units.js';
import { atomsOfAll, findSpaces } from '../booking/requested-spaces.js';
import { PersonFactsReadModel } from '../booking/person-facts.read-model.js';
import { type Series, SeriesRepository } from './series.repository.js';

/** Fills a date that a series had to leave out for a clash, once the clash has gone, and tells its owner. */
@Injectable()
export class HealSeries {
  constructor(
    private readonly work: UnitOfWork,
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly centres: CentreDirectory,
    private readonly people: PeopleRepository,
    private readonly series: SeriesRepository,
    private readonly facts: PersonFactsReadModel,
    private readonly allocations: AllocationsRepository,
    private readonly units: EquipmentUnits,
    private readonly ledger: MessageLedger,
  ) {}

  /** How many dates it filled. */
  async execute(most = 50): Promise<number> {
    let healed = 0;
    for (const gap of await this.series.clashes(this.database, most)) {
      const series = await this.series.find(this.database, gap.seriesId);
      const slot = { start: gap.start.getTime(), end: gap.end.getTime() };
      if (!series) continue;
      const fill = (centre: Centre) => this.fill(centre, series, gap.date, slot, gap.spaceIds);
      if (await this.centres.decideBy(series.centreId, fill)) healed++;
    }
    return healed;
  }

  private async fill(
    centre: Centre,
    series: Series,
    date: LocalDate,
    slot: Interval,
    spaceIds: readonly string[],
  ): Promise<boolean> {
    const actor = await this.people.asActor(series.personId);
    if (!actor || spaceIds.some((id) => !centre.spaces.has(id))) return false;
    const spaces = findSpaces(centre, spaceIds);
    const { personId, organisationId, title, people, equipment } = series;
    const owner = { personId, personName: null };
    const draft = {
      centre,
      actor,
      owner,
      organisationId,
      spaces,
      slot,
      legs: [],
      title,
      people,
      equipment,
      series: true,
    };
    try {
      return await this.work.run(
        async (tx) => {
          const facts = await this.facts.of(tx, { centre, personId, organisationId, slot });
          // The rules may have changed since; the gap stays and is looked at another time.
          if (!decide(questionOf(draft, facts)).allowed) return false;
          if (!(await this.series.markHealed(tx, series.id, date))) return false;
          await this.allocations.lockSpaces(tx, atomsOfAll(spaces));
          const units = await this.units.choose(tx, centre, equipment, occupiedRangeOfAll(spaces, slot));
          const checkInTimes = checkInTimesOf(centre.rules, spaces[0]!.kind, slot, facts.now);
          const booking = newBooking(spaces, slot, checkInTimes, facts.now, {
            ...owner,
            centreId: centre.id,
            organisationId,
            title,
            people,
            equipment,
            seriesId: series.id,
            state: needsApproval(draft) ? 'requested' : 'confirmed',
          });
          const claims = claimsOf(centre, booking, units);
          if (
            !(await this.series.takeAll(tx, series, 'system:heal-series', [
              { date, booking, checkInTimes, claims },
            ]))
          )
            throw new StillTaken();
          if (booking.state === 'confirmed')
            await this.ledger.planMessages(tx, [
              ...messageAbout(centre, booking, 'healed', facts.now),
              ...messagesOf(centre, booking, checkInTimes, facts.now, null),
            ]);
          await this.journal.write(tx, entryFor(systemActor('heal-series'), 'healed', booking));
          return true;
        },
        { ...decidedUnder({ centre, owner, organisationId }) },
      );
    } catch (error) {
      // Taken again in the meantime, or no projector: the gap stays.
      if (error instanceof StillTaken || error instanceof DomainError) return false;
      throw error;
    }
  }
}

class StillTaken extends Error {}
