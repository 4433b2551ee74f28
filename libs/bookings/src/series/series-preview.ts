import { Injectable } from '@nestjs/common';
import type { Sql } from '@birlik/database';
import { DAY, HOUR, type Interval, type LocalDate, MINUTE, overlaps, wallTimeOf } from '@birlik/kernel';
import { atomsOf, type Centre, type Space } from '@birlik/rooms';
import {
  AllocationsRepository,
  type CountedClaim,
  decide,
  occupiedRange,
  occupiedRangeOfAll,
  type PersonFacts,
  spacesOf,
  type Taken,
} from '@birlik/slots';
import { questionOf } from '../booking/booking-draft.js';
import type { Alternative } from '../booking/booking.errors.js';
import { unitsOf } from '../booking/equipment-units.js';
import { atomsOfAll } from '../booking/requested-spaces.js';
import { PersonFactsReadModel } from '../booking/person-facts.read-model.js';
import { datesOfRecurrence, slotOn } from './recurrence.js';
import type { DatePreview, Lacking, SeriesDraft, Verdict } from './series-draft.js';

const MOST_ALTERNATIVES = 3;
const STEP = 30 * MINUTE;
const FARTHEST = 4 * HOUR;

/** One date as it is requested. */
export interface Candidate {
  readonly date: LocalDate;
  /** Null where a clock change skips the time. */
  readonly slot: Interval | null;
  readonly spaces: readonly Space[];
  readonly skip: boolean;
}

/** What is known when dates are looked at: claims of the spaces, and of the person as far as they count. */
interface Known {
  readonly facts: PersonFacts;
  readonly taken: readonly Taken[];
  /** What earlier dates of this very series take. */
  readonly own: Taken[];
}

/** Looks at every date of a series at once: two statements, and a third when some of them clash. */
@Injectable()
export class SeriesPreview {
  constructor(
    private readonly facts: PersonFactsReadModel,
    private readonly allocations: AllocationsRepository,
  ) {}

  /** @throws DomainError `invalid_request` for a rule without end or dates */
  of(sql: Sql, draft: SeriesDraft): Promise<DatePreview[]> {
    return this.look(sql, draft, candidatesOf(draft));
  }

  /** The same for dates that are given one by one. */
  async look(sql: Sql, draft: SeriesDraft, candidates: readonly Candidate[]): Promise<DatePreview[]> {
    const slots = candidates.flatMap((c) => (c.slot && !c.skip ? [c.slot] : []));
    if (slots.length === 0) return candidates.map((c) => shown(c, c.skip ? 'skipped' : 'refused'));
    const whole = {
      start: Math.min(...slots.map((s) => s.start)) - DAY,
      end: Math.max(...slots.map((s) => s.end)) + DAY,
    };
    const { centre, organisationId, instead } = draft;
    const places = [...new Set(candidates.flatMap((c) => atomsOfAll(c.spaces)))];
    const units = draft.equipment.flatMap(({ key }) => unitsOf(centre, key));
    const [facts, taken] = await Promise.all([
      this.facts.of(sql, {
        centre,
        personId: draft.owner.personId,
        organisationId,
        slot: whole,
        // With what may be offered instead on either side.
        slots: slots.map(({ start, end }) => ({ start: start - FARTHEST, end: end + FARTHEST })),
        except: instead,
      }),
      this.allocations.during(
        sql,
        [...places, ...units],
        candidates.flatMap((c) => (c.slot && !c.skip ? [occupiedRangeOfAll(c.spaces, c.slot)] : [])),
        instead,
      ),
    ]);
    const known: Known = {
      facts: { ...facts, claims: [...facts.claims], organisationClaims: [...facts.organisationClaims] },
      taken,
      own: [],
    };
    const looked = candidates.map((candidate) => judge(draft, candidate, known));
    return this.withAlternatives(sql, draft, looked, known);
  }

  /** For each clash: like rooms at the same time, then the same room at another time of that day. */
  private async withAlternatives(
    sql: Sql,
    draft: SeriesDraft,
    looked: readonly DatePreview[],
    known: Known,
  ): Promise<DatePreview[]> {
    const clashes = looked.filter((d) => d.verdict === 'clash' && d.slot && d.spaceIds.length === 1);
    const [wanted] = draft.spaces;
    if (clashes.length === 0 || !wanted) return [...looked];
    const others = spacesOf(draft.centre, wanted.kind).filter(
      (s) => s.id !== wanted.id && s.capacity * 2 >= wanted.capacity,
    );
    const units = draft.equipment.flatMap(({ key }) => unitsOf(draft.centre, key));
    const around = clashes.map(({ slot }) => {
      const { start, end } = occupiedRangeOfAll([wanted, ...others], slot!);
      return { start: start - FARTHEST, end: end + FARTHEST };
    });
    const taken = await this.allocations.during(
      sql,
      [...atomsOfAll([wanted, ...others]), ...units],
      around,
      draft.instead,
    );
    const then: Known = { facts: known.facts, taken: [...taken, ...known.own], own: known.own };
    return looked.map((date) =>
      clashes.includes(date)
        ? { ...date, alternatives: alternativesFor(draft, wanted, others, date.slot!, then) }
        : date,
    );
  }
}

/** Every date of the request's rule, with what is requested otherwise. */
function candidatesOf({ recurrence, centre, spaces, exceptions, cancelled }: SeriesDraft): Candidate[] {
  return datesOfRecurrence(recurrence, centre).map(({ date, slot }) => {
    const other = exceptions.get(date);
    const skip = other?.skip ?? cancelled.has(date);
    if (!other) return { date, slot, spaces, skip };
    const times = {
      startTime: other.startTime ?? recurrence.startTime,
      endTime: other.endTime ?? recurrence.endTime,
    };
    return { date, slot: slotOn(times, date, centre.zone), spaces: other.spaces ?? spaces, skip };
  });
}

/** Asks the rules, then looks for what has the spaces. A date that is free counts against the next ones. */
function judge(draft: SeriesDraft, candidate: Candidate, { facts, taken, own }: Known): DatePreview {
  const { slot, spaces } = candidate;
  if (candidate.skip) return shown(candidate, 'skipped');
  if (slot === null) return shown(candidate, 'refused');
  const decision = decide(questionOf({ ...draft, spaces, slot, legs: [] }, facts));
  if (!decision.allowed) return { ...shown(candidate, 'refused'), refusals: decision.refusals };
  const conflicts = spaces.flatMap((space) => [
    ...inTheWay(space, slot, taken),
    ...inTheWay(space, slot, own),
  ]);
  const lacking = lackingAt(draft, spaces, slot, taken);
  if (conflicts.length > 0 || lacking.length > 0) return { ...shown(candidate, 'clash'), conflicts, lacking };
  const counted: CountedClaim = {
    ...slot,
    kind: spaces[0]!.kind,
    spaceIds: spaces.map((s) => s.id),
    organisationId: draft.organisationId,
    desks: spaces[0]!.kind === 'desk' ? spaces.length : 1,
    people: draft.people,
  };
  (facts.claims as CountedClaim[]).push(counted);
  if (draft.organisationId !== null) (facts.organisationClaims as CountedClaim[]).push(counted);
  for (const space of spaces)
    for (const spaceId of atomsOf(space))
      own.push({ spaceId, bookingId: null, ...occupiedRange(space, slot) });
  return shown(candidate, 'free');
}

function inTheWay(space: Space, slot: Interval, taken: readonly Taken[]): Taken[] {
  const range = occupiedRange(space, slot);
  const atoms = atomsOf(space);
  return taken.filter((claim) => atoms.includes(claim.spaceId) && overlaps(claim, range));
}

/** Free units of a kind during the slot; those that a date takes are chosen from them. */
export function freeUnits(
  centre: Centre,
  key: string,
  spaces: readonly Space[],
  slot: Interval,
  taken: readonly Taken[],
): string[] {
  const range = occupiedRangeOfAll(spaces, slot);
  return unitsOf(centre, key).filter((id) => !taken.some((t) => t.spaceId === id && overlaps(t, range)));
}

function lackingAt(
  draft: SeriesDraft,
  spaces: readonly Space[],
  slot: Interval,
  taken: readonly Taken[],
): Lacking[] {
  return draft.equipment
    .map(({ key, count }) => ({
      key,
      wanted: count,
      free: freeUnits(draft.centre, key, spaces, slot, taken).length,
    }))
    .filter(({ free, wanted }) => free < wanted);
}

function alternativesFor(
  draft: SeriesDraft,
  wanted: Space,
  others: readonly Space[],
  slot: Interval,
  known: Known,
): Alternative[] {
  const passes = (space: Space, at: Interval) =>
    decide(questionOf({ ...draft, spaces: [space], slot: at, legs: [] }, known.facts)).allowed &&
    lackingAt(draft, [space], at, known.taken).length === 0;
  const own = atomsOf(wanted);
  const rooms = others
    .filter((s) => inTheWay(s, slot, known.taken).length === 0 && !atomsOf(s).some((id) => own.includes(id)))
    .filter((s) => passes(s, slot))
    .sort((a, b) => Math.abs(a.capacity - wanted.capacity) - Math.abs(b.capacity - wanted.capacity))
    .slice(0, MOST_ALTERNATIVES - 1)
    .map((s) => alternativeAt(draft.centre, s, slot));
  for (let shift = STEP; shift <= FARTHEST; shift += STEP)
    for (const by of [shift, -shift]) {
      const at = { start: slot.start + by, end: slot.end + by };
      if (inTheWay(wanted, at, known.taken).length === 0 && passes(wanted, at))
        return [...rooms, alternativeAt(draft.centre, wanted, at)];
    }
  return rooms;
}

function shown(candidate: Candidate, verdict: Verdict): DatePreview {
  const { date, slot, spaces } = candidate;
  return {
    date,
    verdict,
    slot,
    spaceIds: spaces.map((s) => s.id),
    conflicts: [],
    lacking: [],
    alternatives: [],
    refusals: [],
  };
}

function alternativeAt(centre: Centre, space: Space, at: Interval): Alternative {
  const label = `${space.code} · ${wallTimeOf(at.start, centre.zone)}–${wallTimeOf(at.end, centre.zone)}`;
  return { ...at, spaceId: space.id, spaceIds: [space.id], label };
}
