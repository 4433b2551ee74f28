import { Injectable } from '@nestjs/common';
import type { Sql } from '@birlik/database';
import { DAY, Turns } from '@birlik/kernel';
import {
  AllocationsRepository,
  ClaimsByDay,
  ClosuresRepository,
  IntervalsByDay,
  makeEmptyFacts,
  findOccupiedRangeOfAll,
  type PersonFacts,
  listSpacesOfKind,
  type Taken,
} from '@birlik/slots';
import { listUnits } from '../booking/equipment-units.js';
import { PersonFactsReadModel } from '../booking/person-facts.read-model.js';
import { listAtomsOfSpaces } from '../booking/requested-spaces.js';
import {
  type Candidate,
  findAlternatives,
  judgeDate,
  type KnownClaims,
  MAX_TIME_SHIFT_MS,
  buildDatePreview,
} from './date-verdict.js';
import { listDatesOfRecurrence, findSlotOnDate } from './recurrence.js';
import type { DatePreview, SeriesDraft } from './series-draft.js';

/** A series with more conflicts needs another time, not an alternative for each date. */
const MAX_DATES_WITH_ALTERNATIVES = 60;

/** The verdict of every date, and the facts that were used. */
export interface PreviewedDates {
  readonly dates: readonly DatePreview[];
  readonly facts: Pick<PersonFacts, 'now' | 'newcomer'>;
}

/** Judges every date of a series. It runs three statements, and a fourth when dates have conflicts. */
@Injectable()
export class SeriesPreview {
  constructor(
    private readonly facts: PersonFactsReadModel,
    private readonly allocations: AllocationsRepository,
    private readonly closures: ClosuresRepository,
  ) {}

  /**
   * Previews every date of the recurrence. @throws DomainError `invalid_request` for a recurrence without end
   * or dates
   */
  preview(sql: Sql, draft: SeriesDraft): Promise<PreviewedDates> {
    return this.previewDates(sql, draft, candidatesOf(draft));
  }

  /** Previews the given dates. */
  async previewDates(
    sql: Sql,
    draft: SeriesDraft,
    candidates: readonly Candidate[],
  ): Promise<PreviewedDates> {
    if (slotsOf(candidates).length === 0)
      return {
        dates: candidates.map((one) => buildDatePreview(one, one.skip ? 'skipped' : 'refused')),
        facts: makeEmptyFacts(0),
      };
    const known = await this.readKnown(sql, draft, candidates);
    const turns = new Turns();
    const dates: DatePreview[] = [];
    for (const candidate of candidates) {
      await turns.takeTurn();
      dates.push(judgeDate(draft, candidate, known));
    }
    return { dates: await this.addAlternatives(sql, draft, dates, known), facts: known.facts };
  }

  private async readKnown(
    sql: Sql,
    draft: SeriesDraft,
    candidates: readonly Candidate[],
  ): Promise<KnownClaims> {
    const { centre, organisationId, owner, replacedBookings, spaces, equipment } = draft;
    const slots = slotsOf(candidates);
    const atoms = [...new Set(candidates.flatMap((candidate) => listAtomsOfSpaces(candidate.spaces)))];
    const units = [equipment, ...candidates.map(({ before }) => before?.equipment ?? [])]
      .flat()
      .flatMap(({ key }) => listUnits(centre, key));
    const during = {
      start: Math.min(...slots.map(({ start }) => start)) - DAY,
      end: Math.max(...slots.map(({ end }) => end)) + DAY,
    };
    const [facts, claims, closures] = await Promise.all([
      this.facts.readFacts(sql, {
        centre,
        kind: spaces[0]!.kind,
        personId: owner.personId,
        organisationId,
        slot: during,
        // Alternatives can be earlier or later.
        slots: slots.map(({ start, end }) => ({
          start: start - MAX_TIME_SHIFT_MS,
          end: end + MAX_TIME_SHIFT_MS,
        })),
        except: replacedBookings,
      }),
      this.allocations.listClaimsDuring(
        sql,
        [...atoms, ...new Set(units)],
        candidates.flatMap(({ slot, skip, spaces: asked }) =>
          slot && !skip ? [findOccupiedRangeOfAll(asked, slot)] : [],
        ),
      ),
      this.closures.listDuring(sql, centre.id, during),
    ]);
    const replaced = new Set(replacedBookings);
    const isReplaced = ({ bookingId }: Taken) => bookingId !== null && replaced.has(bookingId);
    const counted = { claims: [...facts.claims], organisationClaims: [...facts.organisationClaims] };
    return {
      facts: { ...facts, ...counted },
      regulars: new IntervalsByDay(facts.takenByRegulars),
      taken: new ClaimsByDay(claims.filter((claim) => !isReplaced(claim))),
      closures,
      held: claims.filter(isReplaced),
      own: new ClaimsByDay(),
    };
  }

  /** Adds alternatives to the first conflicts of a single space. */
  private async addAlternatives(
    sql: Sql,
    draft: SeriesDraft,
    dates: readonly DatePreview[],
    known: KnownClaims,
  ): Promise<readonly DatePreview[]> {
    const clashes = dates
      .filter((date) => date.verdict === 'clash' && date.slot && date.spaceIds.length === 1)
      .slice(0, MAX_DATES_WITH_ALTERNATIVES);
    const [wanted] = draft.spaces;
    if (clashes.length === 0 || !wanted) return dates;
    const { centre, equipment, replacedBookings } = draft;
    const others = listSpacesOfKind(centre, wanted.kind).filter(
      (space) => space.id !== wanted.id && space.capacity * 2 >= wanted.capacity,
    );
    const units = equipment.flatMap(({ key }) => listUnits(centre, key));
    const around = clashes.map(({ slot }) => {
      const { start, end } = findOccupiedRangeOfAll([wanted, ...others], slot!);
      return { start: start - MAX_TIME_SHIFT_MS, end: end + MAX_TIME_SHIFT_MS };
    });
    const taken = await this.allocations.listClaimsDuring(
      sql,
      [...listAtomsOfSpaces([wanted, ...others]), ...units],
      around,
      replacedBookings,
    );
    const knownNow = { ...known, taken: new ClaimsByDay(taken) };
    const turns = new Turns();
    const found = new Map<DatePreview, DatePreview>();
    for (const date of clashes) {
      await turns.takeTurn();
      const alternatives = findAlternatives(draft, wanted, { others, slot: date.slot! }, knownNow);
      found.set(date, { ...date, alternatives });
    }
    return dates.map((date) => found.get(date) ?? date);
  }
}

/** Returns the slots of dates that are not skipped. */
function slotsOf(candidates: readonly Candidate[]) {
  return candidates.flatMap(({ slot, skip }) => (slot && !skip ? [slot] : []));
}

/** Returns every date of the recurrence, with its exceptions. */
function candidatesOf({ recurrence, centre, spaces, exceptions, cancelledDates }: SeriesDraft): Candidate[] {
  return listDatesOfRecurrence(recurrence, centre).map(({ date, slot }) => {
    const exception = exceptions.get(date);
    const skip = exception?.skip ?? cancelledDates.has(date);
    if (!exception) return { date, slot, spaces, skip };
    const times = {
      startTime: exception.startTime ?? recurrence.startTime,
      endTime: exception.endTime ?? recurrence.endTime,
    };
    return {
      date,
      slot: findSlotOnDate(times, date, centre.zone),
      spaces: exception.spaces ?? spaces,
      skip,
    };
  });
}
