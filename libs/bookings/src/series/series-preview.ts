import { Injectable } from '@nestjs/common';
import type { Sql } from '@birlik/database';
import {
  type Actor,
  HOUR,
  type Interval,
  type LocalDate,
  MINUTE,
  overlaps,
  wallTimeOf,
} from '@birlik/kernel';
import type { Centre, Space } from '@birlik/rooms';
import { decide, type Finding, type PersonFacts, spacesOf } from '@birlik/slots';
import type { Alternative, Conflict } from '../booking/booking.errors.js';
import { atomsOfAll } from '../finding/find-spaces.js';
import { PersonFactsReadModel } from '../finding/person-facts.read-model.js';
import { SeriesRepository } from './series.repository.js';
import { datesOf, type SeriesDate, type SeriesRule, slotOn } from './series-rule.js';

/** What a person wants otherwise on one date. */
export interface SeriesException {
  readonly date: LocalDate;
  /** Leave the date out. */
  readonly skip?: boolean | undefined;
  readonly spaceIds?: readonly string[] | undefined;
  readonly startTime?: string | undefined;
  readonly endTime?: string | undefined;
}

export interface SeriesWish {
  readonly centre: Centre;
  readonly spaces: readonly Space[];
  readonly actor: Actor;
  readonly personId: string;
  readonly organisationId: string | null;
  readonly rule: SeriesRule;
  readonly exceptions: ReadonlyMap<
    LocalDate,
    { spaces: readonly Space[] | null; skip: boolean; startTime?: string; endTime?: string }
  >;
  /** Bookings that this series takes the place of: their claims do not stand in its way. */
  readonly instead: readonly string[];
}

export type Verdict = 'free' | 'clash' | 'refused' | 'skipped';

/** What would become of one date. */
export interface DatePreview {
  readonly date: LocalDate;
  readonly verdict: Verdict;
  readonly slot: Interval | null;
  readonly spaceIds: readonly string[];
  readonly conflicts: readonly Conflict[];
  readonly alternatives: readonly Alternative[];
  readonly refusals: readonly Finding[];
}

const MOST_ALTERNATIVES = 3;
const STEP = 30 * MINUTE;
const FARTHEST = 4 * HOUR;

interface Candidate extends SeriesDate {
  readonly spaces: readonly Space[];
  readonly skip: boolean;
}

/** Looks at every date of a series at once: three statements, however many dates. */
@Injectable()
export class SeriesPreview {
  constructor(
    private readonly series: SeriesRepository,
    private readonly facts: PersonFactsReadModel,
  ) {}

  /** @throws DomainError `invalid_request` for a rule without end or dates */
  async of(sql: Sql, wish: SeriesWish): Promise<DatePreview[]> {
    const candidates = this.candidates(wish);
    const slots = candidates.flatMap((c) => (c.slot && !c.skip ? [c.slot] : []));
    if (slots.length === 0) return candidates.map((c) => shown(c, c.skip ? 'skipped' : 'refused'));
    const whole = { start: slots[0]!.start, end: slots[slots.length - 1]!.end };
    const places = [...new Set(candidates.flatMap((c) => atomsOfAll(c.spaces)))];
    const [facts, claims] = await Promise.all([
      this.facts.of(sql, wish.personId, whole),
      this.series.claimsIn(sql, places, whole, wish.instead),
    ]);
    const known: PersonFacts = { now: facts.now, deskClaims: [...facts.deskClaims] };
    const looked = candidates.map((candidate) => this.look(wish, candidate, known, claims));
    return this.withAlternatives(sql, wish, looked, known, claims);
  }

  private candidates({ rule, centre, spaces, exceptions }: SeriesWish): Candidate[] {
    return datesOf(rule, centre).map(({ date, slot }) => {
      const other = exceptions.get(date);
      if (!other) return { date, slot, spaces, skip: false };
      const times = { startTime: other.startTime ?? rule.startTime, endTime: other.endTime ?? rule.endTime };
      return {
        date,
        slot: slotOn(times, date, centre.zone),
        spaces: other.spaces ?? spaces,
        skip: other.skip,
      };
    });
  }

  private look(
    wish: SeriesWish,
    candidate: Candidate,
    known: PersonFacts,
    claims: readonly Conflict[],
  ): DatePreview {
    const { slot, spaces } = candidate;
    if (candidate.skip) return shown(candidate, 'skipped');
    if (slot === null) return shown(candidate, 'refused');
    const decision = decide({ ...wish, spaces, slot, people: 1, facts: known, series: true });
    if (!decision.allowed) return { ...shown(candidate, 'refused'), refusals: decision.refusals };
    const atoms = atomsOfAll(spaces);
    const conflicts = claims.filter((claim) => atoms.includes(claim.spaceId) && overlaps(claim, slot));
    if (conflicts.length > 0) return { ...shown(candidate, 'clash'), conflicts };
    // Dates of the series count against each other's allowances.
    if (spaces[0]?.kind === 'desk') (known.deskClaims as Interval[]).push(slot);
    return shown(candidate, 'free');
  }

  /** For each clash: like rooms at the same time, then the same room at another time of that day. */
  private async withAlternatives(
    sql: Sql,
    wish: SeriesWish,
    looked: readonly DatePreview[],
    facts: PersonFacts,
    claims: readonly Conflict[],
  ): Promise<DatePreview[]> {
    const clashes = looked.filter((d) => d.verdict === 'clash' && d.slot && d.spaceIds.length === 1);
    if (clashes.length === 0) return [...looked];
    const [wanted] = wish.spaces;
    const others = spacesOf(wish.centre, wanted!.kind).filter(
      (s) => s.id !== wanted!.id && s.capacity * 2 >= wanted!.capacity,
    );
    const atoms = atomsOfAll(others);
    const busy = await this.series.claimsDuring(
      sql,
      atoms,
      clashes.map((c) => c.slot!),
      wish.instead,
    );
    return looked.map((date) => {
      if (!clashes.includes(date)) return date;
      const slot = date.slot!;
      const passes = (space: Space, at: Interval) =>
        decide({ ...wish, spaces: [space], slot: at, people: 1, facts, series: true }).allowed;
      const rooms = others
        .filter((s) => !atomsOfAll([s]).some((id) => busy.some((b) => b.spaceId === id && overlaps(b, slot))))
        .filter((s) => !atomsOfAll([s]).some((id) => atomsOfAll([wanted!]).includes(id)) && passes(s, slot))
        .sort((a, b) => Math.abs(a.capacity - wanted!.capacity) - Math.abs(b.capacity - wanted!.capacity))
        .slice(0, MOST_ALTERNATIVES - 1)
        .map((s) => alternativeAt(wish.centre, s, slot));
      const later = this.otherTime(wish.centre, wanted!, slot, claims, passes);
      return { ...date, alternatives: later ? [...rooms, later] : rooms };
    });
  }

  private otherTime(
    centre: Centre,
    space: Space,
    slot: Interval,
    claims: readonly Conflict[],
    passes: (space: Space, at: Interval) => boolean,
  ): Alternative | null {
    const atoms = atomsOfAll([space]);
    for (let shift = STEP; shift <= FARTHEST; shift += STEP)
      for (const by of [shift, -shift]) {
        const at = { start: slot.start + by, end: slot.end + by };
        if (!claims.some((c) => atoms.includes(c.spaceId) && overlaps(c, at)) && passes(space, at))
          return alternativeAt(centre, space, at);
      }
    return null;
  }
}

function shown(candidate: Candidate, verdict: Verdict): DatePreview {
  const { date, slot, spaces } = candidate;
  return {
    date,
    verdict,
    slot,
    spaceIds: spaces.map((s) => s.id),
    conflicts: [],
    alternatives: [],
    refusals: [],
  };
}

function alternativeAt(centre: Centre, space: Space, at: Interval): Alternative {
  const label = `${space.code} · ${wallTimeOf(at.start, centre.zone)}–${wallTimeOf(at.end, centre.zone)}`;
  return { ...at, spaceId: space.id, label };
}
