import { HOUR, type Interval, type LocalDate, MINUTE, overlaps } from '@birlik/kernel';
import { listAtoms, type Centre, type Space } from '@birlik/rooms';
import {
  type Alternative,
  buildAlternative,
  findConflicts,
  type CountedClaim,
  decide,
  isSpaceFree,
  findOccupiedRange,
  findOccupiedRangeOfAll,
  type PersonFacts,
  shareAtoms,
  sortBySimilarity,
  type Taken,
} from '@birlik/slots';
import { buildQuestion } from '../booking/booking-draft.js';
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
  const { allowed, refusals } = decide(buildQuestion(buildDateDraft(draft, spaces, slot), known.facts));
  if (!allowed) return { ...buildDatePreview(candidate, 'refused'), refusals };
  const all = [...known.taken, ...known.own];
  const conflicts = spaces.flatMap((space) => findConflicts(space, slot, all));
  const lacking = findLacking(draft, spaces, slot, known.taken);
  if (conflicts.length > 0 || lacking.length > 0)
    return { ...buildDatePreview(candidate, 'clash'), conflicts, lacking };
  countDate(draft, spaces, slot, known);
  return buildDatePreview(candidate, 'free');
}

/** Builds the preview of a date without conflicts, alternatives or refusals. */
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

function countDate(draft: SeriesDraft, spaces: readonly Space[], slot: Interval, known: KnownClaims): void {
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
  for (const space of spaces)
    for (const spaceId of listAtoms(space))
      known.own.push({ spaceId, bookingId: null, ...findOccupiedRange(space, slot) });
}

/** Returns units of a kind that are free during the slot. */
export function findFreeUnits(
  centre: Centre,
  key: string,
  range: Interval,
  taken: readonly Taken[],
): string[] {
  return listUnits(centre, key).filter(
    (id) => !taken.some((claim) => claim.spaceId === id && overlaps(claim, range)),
  );
}

function findLacking(
  { centre, equipment }: SeriesDraft,
  spaces: readonly Space[],
  slot: Interval,
  taken: readonly Taken[],
): Lacking[] {
  const range = findOccupiedRangeOfAll(spaces, slot);
  return equipment
    .map(({ key, count }) => ({
      key,
      wanted: count,
      free: findFreeUnits(centre, key, range, taken).length,
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
