import { HOUR, type Interval, type LocalDate, MINUTE, takeFirst } from '@birlik/kernel';
import type { Space } from '@birlik/rooms';
import {
  type Alternative,
  buildAlternative,
  type Claim,
  type ClaimsByDay,
  type Closure,
  findClosuresOfClaims,
  findClosuresOfParts,
  findConflictsByDay,
  type CountedClaim,
  decide,
  decideChange,
  decideEach,
  type Decision,
  type IntervalsByDay,
  findOccupiedRange,
  findOccupiedRangeOfAll,
  type PersonFacts,
  shareAtoms,
  sortBySimilarity,
  type Taken,
} from '@birlik/slots';
import { countFreeUnits } from '../booking/assign-units.js';
import type { Booking } from '../booking/booking.js';
import {
  type BookingDraft,
  buildDraftClaims,
  buildDraftOfBooking,
  buildQuestion,
  listWantedParts,
} from '../booking/booking-draft.js';
import { listUnits } from '../booking/equipment-units.js';
import { keepClearance, keepRange } from '../lifecycle/move-claims.js';
import {
  type DatePreview,
  buildDateDraft,
  type Lacking,
  type SeriesDraft,
  type Verdict,
} from './series-draft.js';

const MAX_OTHER_ROOMS = 2;
/** A date of many spaces can have hundreds of conflicts; nobody reads them. */
const MAX_CONFLICTS_SHOWN = 6;
/** Step and largest distance of alternative times. */
const TIME_STEP_MS = 30 * MINUTE;
export const MAX_TIME_SHIFT_MS = 4 * HOUR;

/** One requested date. */
export interface Candidate {
  readonly date: LocalDate;
  /** Null when a clock change skips the time. */
  readonly slot: Interval | null;
  readonly spaces: readonly Space[];
  readonly skip: boolean;
  /** Of a change: the booking that the date has. What it has of its own it keeps, and only what grows is asked. */
  readonly before?: Booking;
}

/** Known claims. Each free date is added, so that later dates of the series count it. */
export interface KnownClaims {
  readonly facts: PersonFacts & {
    readonly claims: CountedClaim[];
    readonly organisationClaims: CountedClaim[];
  };
  /** Claims that keep places from newcomers; `facts` gets those of a slot. */
  readonly regulars: IntervalsByDay<PersonFacts['takenByRegulars'][number]>;
  /** The closures around the dates. */
  readonly closures: readonly Closure[];
  /** Claims of other bookings. */
  readonly taken: ClaimsByDay<Taken>;
  /** Claims of the bookings that the change moves, as they are now. */
  readonly held: readonly Taken[];
  /** Claims of earlier dates of this series. */
  readonly own: ClaimsByDay<Taken>;
}

/** Judges one date: runs the checks, then looks for conflicts on spaces and equipment. */
export function judgeDate(draft: SeriesDraft, candidate: Candidate, known: KnownClaims): DatePreview {
  const { slot } = candidate;
  if (candidate.skip) return buildDatePreview(candidate, 'skipped');
  if (slot === null) return buildDatePreview(candidate, 'refused');
  const wanted = draftOfCandidate(draft, candidate, slot);
  const { allowed, refusals } = decideAboutDate(wanted, candidate.before, findFacts(known, slot));
  if (!allowed) return { ...buildDatePreview(candidate, 'refused'), refusals };
  const held = known.held.filter(({ bookingId }) => bookingId === candidate.before?.id);
  const claims = claimsOfDate(wanted, candidate.before, held);
  const conflicts = claims
    .flatMap((claim) =>
      [known.taken, known.own].flatMap((others) => others.findOverlapping(claim.spaceId, claim)),
    )
    .sort((a, b) => a.start - b.start);
  const range = rangeOfUnits(wanted, candidate.before, held);
  const lacking = findLacking(wanted, range, known.taken);
  if (conflicts.length > 0 || lacking.length > 0)
    return {
      ...buildDatePreview(candidate, 'clash'),
      conflicts: conflicts.slice(0, MAX_CONFLICTS_SHOWN),
      closures: findClosures(wanted, candidate, conflicts, known),
      lacking,
    };
  countDate(wanted, claims, known);
  return buildDatePreview(candidate, 'free');
}

/** The draft of a date. One that has a booking keeps its own people and equipment, and its legs while it stays where it is. */
export function draftOfCandidate(
  draft: SeriesDraft,
  { spaces, before }: Pick<Candidate, 'spaces' | 'before'>,
  slot: Interval,
): BookingDraft {
  const wanted = buildDateDraft(draft, spaces, slot);
  if (!before) return wanted;
  const { people, equipment, personId, personName } = before;
  const stays =
    slot.start === before.start &&
    slot.end === before.end &&
    spaces.every(({ id }) => before.spaceIds.includes(id)) &&
    spaces.length === new Set(before.spaceIds).size;
  const owner = { personId: personId ?? '', personName };
  return { ...wanted, owner, people, equipment, legs: stays ? before.legs : [] };
}

function decideAboutDate(wanted: BookingDraft, before: Booking | undefined, facts: PersonFacts): Decision {
  const question = buildQuestion(wanted, facts);
  if (!before || before.spaceIds.some((id) => !wanted.centre.spaces.has(id))) return decide(question);
  return decideChange(
    buildQuestion({ ...buildDraftOfBooking(wanted.centre, wanted.actor, before), series: true }, facts),
    question,
  );
}

/** What the date needs. Longer set-up and clear-up time does not push a booking out of what it has. */
function claimsOfDate(
  wanted: BookingDraft,
  before: Booking | undefined,
  held: readonly Taken[],
): readonly Claim[] {
  const claims = buildDraftClaims(wanted);
  return before ? keepClearance(claims, held, before, wanted.slot) : claims;
}

function rangeOfUnits(
  { centre, spaces, slot }: BookingDraft,
  before: Booking | undefined,
  held: readonly Taken[],
): Interval {
  const range = findOccupiedRangeOfAll(spaces, slot);
  if (!before) return range;
  const units = before.equipment.flatMap(({ key }) => listUnits(centre, key));
  const heldUnits = held.filter(({ spaceId }) => units.includes(spaceId));
  return keepRange(range, heldUnits, before, slot);
}

/** A date without conflicts, alternatives or refusals. */
export function buildDatePreview({ date, slot, spaces }: Candidate, verdict: Verdict): DatePreview {
  return {
    date,
    verdict,
    slot,
    spaceIds: spaces.map((space) => space.id),
    conflicts: [],
    closures: [],
    lacking: [],
    alternatives: [],
    refusals: [],
  };
}

function findClosures(
  wanted: BookingDraft,
  { before }: Candidate,
  conflicts: readonly Taken[],
  { closures }: KnownClaims,
): Closure[] {
  if (conflicts.length === 0) return [];
  return before
    ? findClosuresOfClaims(wanted.centre, closures, conflicts)
    : findClosuresOfParts(wanted.centre, closures, listWantedParts(wanted));
}

function countDate(draft: BookingDraft, claims: readonly Claim[], known: KnownClaims): void {
  const { spaces, slot } = draft;
  const { kind } = spaces[0]!;
  const counted: CountedClaim = {
    ...slot,
    kind,
    spaceIds: spaces.map((space) => space.id),
    organisationId: draft.organisationId,
    desks: kind === 'desk' ? spaces.length : 1,
    people: draft.people,
  };
  known.facts.claims.push(counted);
  if (draft.organisationId !== null) known.facts.organisationClaims.push(counted);
  for (const { spaceId, start, end } of claims) known.own.add({ spaceId, bookingId: null, start, end });
}

/** The facts for one slot: of what regular guests have, only that which overlaps it is looked at. */
function findFacts({ facts, regulars }: KnownClaims, slot: Interval): PersonFacts {
  return { ...facts, takenByRegulars: regulars.findOverlapping(slot) };
}

function findLacking(
  { centre, equipment }: Pick<BookingDraft, 'centre' | 'equipment'>,
  range: Interval,
  taken: ClaimsByDay<Taken>,
): Lacking[] {
  return equipment
    .map(({ key, count }) => ({
      key,
      wanted: count,
      free: countFreeOfKind(listUnits(centre, key), range, taken),
    }))
    .filter(({ free, wanted }) => free < wanted);
}

function countFreeOfKind(units: readonly string[], range: Interval, taken: ClaimsByDay<Taken>): number {
  const during = units.flatMap((id) => taken.findOverlapping(id, range));
  return countFreeUnits(units, range, during);
}

/**
 * Finds alternatives for a taken date: similar rooms at the same time, then the same room at another time of
 * the day.
 */
export function findAlternatives(
  draft: SeriesDraft,
  wanted: Space,
  { others, slot }: { readonly others: readonly Space[]; readonly slot: Interval },
  known: KnownClaims,
): Alternative[] {
  // What is cheap to know comes first. Similar spaces are decided once.
  const isFreeAt = (space: Space, at: Interval) =>
    findConflictsByDay(space, at, known.taken).length === 0 &&
    findConflictsByDay(space, at, known.own).length === 0 &&
    findLacking(draft, findOccupiedRange(space, at), known.taken).length === 0;
  const decisionAt = (at: Interval) =>
    decideEach(buildQuestion(buildDateDraft(draft, [wanted], at), findFacts(known, at)));
  const decision = decisionAt(slot);
  const rooms = takeFirst(
    sortBySimilarity(others, wanted),
    MAX_OTHER_ROOMS,
    (space) => !shareAtoms(space, wanted) && isFreeAt(space, slot) && decision(space).allowed,
  ).map((space) => buildAlternative(draft.centre, [space], slot));
  const other = shiftedSlots(slot).find((at) => isFreeAt(wanted, at) && decisionAt(at)(wanted).allowed);
  return other ? [...rooms, buildAlternative(draft.centre, [wanted], other)] : rooms;
}

/** Returns later and earlier slots, ordered by distance. */
function shiftedSlots({ start, end }: Interval): Interval[] {
  const slots: Interval[] = [];
  for (let shift = TIME_STEP_MS; shift <= MAX_TIME_SHIFT_MS; shift += TIME_STEP_MS)
    for (const by of [shift, -shift]) slots.push({ start: start + by, end: end + by });
  return slots;
}
