import { HOUR, type Interval, type LocalDate, MINUTE } from '@birlik/kernel';
import { listAtoms, type Space } from '@birlik/rooms';
import {
  type Alternative,
  buildAlternative,
  findConflicts,
  type CountedClaim,
  decide,
  decideChange,
  type Decision,
  isSpaceFree,
  findOccupiedRange,
  findOccupiedRangeOfAll,
  type PersonFacts,
  shareAtoms,
  sortBySimilarity,
  type Taken,
} from '@birlik/slots';
import { countFreeUnits } from '../booking/assign-units.js';
import type { Booking } from '../booking/booking.js';
import { type BookingDraft, buildDraftOfBooking, buildQuestion } from '../booking/booking-draft.js';
import { listUnits } from '../booking/equipment-units.js';
import {
  type DatePreview,
  buildDateDraft,
  type Lacking,
  type SeriesDraft,
  type Verdict,
} from './series-draft.js';

const MAX_OTHER_ROOMS = 2;
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
  /** Claims of other bookings. */
  readonly taken: readonly Taken[];
  /** Claims of earlier dates of this series. */
  readonly own: Taken[];
}

/** Judges one date: runs the checks, then looks for conflicts on spaces and equipment. */
export function judgeDate(draft: SeriesDraft, candidate: Candidate, known: KnownClaims): DatePreview {
  const { slot, spaces } = candidate;
  if (candidate.skip) return buildDatePreview(candidate, 'skipped');
  if (slot === null) return buildDatePreview(candidate, 'refused');
  const wanted = draftOfCandidate(draft, candidate, slot);
  const { allowed, refusals } = decideAboutDate(wanted, candidate.before, known.facts);
  if (!allowed) return { ...buildDatePreview(candidate, 'refused'), refusals };
  const all = [...known.taken, ...known.own];
  const conflicts = partsOf(wanted).flatMap((part) =>
    part.spaces.flatMap((space) => findConflicts(space, part.slot, all)),
  );
  const lacking = findLacking(wanted, spaces, slot, known.taken);
  if (conflicts.length > 0 || lacking.length > 0)
    return { ...buildDatePreview(candidate, 'clash'), conflicts, lacking };
  countDate(wanted, known);
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

function partsOf({ spaces, slot, legs }: BookingDraft): { spaces: readonly Space[]; slot: Interval }[] {
  if (legs.length === 0) return [{ spaces, slot }];
  return legs.map(({ start, end, spaceIds }) => ({
    slot: { start, end },
    spaces: spaces.filter(({ id }) => spaceIds.includes(id)),
  }));
}

/** A date without conflicts, alternatives or refusals. */
export function buildDatePreview({ date, slot, spaces }: Candidate, verdict: Verdict): DatePreview {
  return {
    date,
    verdict,
    slot,
    spaceIds: spaces.map((space) => space.id),
    conflicts: [],
    lacking: [],
    alternatives: [],
    refusals: [],
  };
}

function countDate(draft: BookingDraft, known: KnownClaims): void {
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
  for (const part of partsOf(draft))
    for (const space of part.spaces)
      for (const spaceId of listAtoms(space))
        known.own.push({ spaceId, bookingId: null, ...findOccupiedRange(space, part.slot) });
}

function findLacking(
  { centre, equipment }: Pick<BookingDraft, 'centre' | 'equipment'>,
  spaces: readonly Space[],
  slot: Interval,
  taken: readonly Taken[],
): Lacking[] {
  const range = findOccupiedRangeOfAll(spaces, slot);
  return equipment
    .map(({ key, count }) => ({
      key,
      wanted: count,
      free: countFreeUnits(listUnits(centre, key), range, taken),
    }))
    .filter(({ free, wanted }) => free < wanted);
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
  const fits = (space: Space, at: Interval) =>
    isSpaceFree(space, at, known.taken) &&
    decide(buildQuestion(buildDateDraft(draft, [space], at), known.facts)).allowed &&
    findLacking(draft, [space], at, known.taken).length === 0;
  const rooms = sortBySimilarity(others, wanted)
    .filter((space) => !shareAtoms(space, wanted) && fits(space, slot))
    .slice(0, MAX_OTHER_ROOMS)
    .map((space) => buildAlternative(draft.centre, [space], slot));
  const other = shiftedSlots(slot).find((at) => fits(wanted, at));
  return other ? [...rooms, buildAlternative(draft.centre, [wanted], other)] : rooms;
}

/** Returns later and earlier slots, ordered by distance. */
function shiftedSlots({ start, end }: Interval): Interval[] {
  const slots: Interval[] = [];
  for (let shift = TIME_STEP_MS; shift <= MAX_TIME_SHIFT_MS; shift += TIME_STEP_MS)
    for (const by of [shift, -shift]) slots.push({ start: start + by, end: end + by });
  return slots;
}
