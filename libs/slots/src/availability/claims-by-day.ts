import { DAY, type Interval, overlaps } from '@birlik/kernel';

/**
 * Finds intervals that overlap another one without looking at all of them. An interval is kept under each day
 * (of UTC) on which it lies; a claim lies on three at the most.
 */
export class IntervalsByDay<Kept extends Interval> {
  private readonly days = new Map<number, Kept[]>();

  constructor(intervals: Iterable<Kept> = []) {
    for (const one of intervals) this.add(one);
  }

  add(one: Kept): void {
    for (let day = dayOf(one.start); day <= lastDayOf(one); day++) {
      const kept = this.days.get(day);
      if (kept) kept.push(one);
      else this.days.set(day, [one]);
    }
  }

  /** Returns the intervals that overlap the range, each once. */
  findOverlapping(range: Interval): Kept[] {
    const found: Kept[] = [];
    const first = dayOf(range.start);
    for (let day = first; day <= lastDayOf(range); day++)
      for (const one of this.days.get(day) ?? [])
        // One that lies on several days is taken from the first of them that is asked.
        if (overlaps(one, range) && (day === first || dayOf(one.start) === day)) found.push(one);
    return found;
  }
}

const dayOf = (at: number) => Math.floor(at / DAY);
const lastDayOf = ({ start, end }: Interval) => dayOf(Math.max(start, end - 1));

/** Claims by space and day. */
export class ClaimsByDay<Claim extends Interval & { readonly spaceId: string }> {
  private readonly spaces = new Map<string, IntervalsByDay<Claim>>();

  constructor(claims: Iterable<Claim> = []) {
    for (const claim of claims) this.add(claim);
  }

  add(claim: Claim): void {
    let kept = this.spaces.get(claim.spaceId);
    if (!kept) this.spaces.set(claim.spaceId, (kept = new IntervalsByDay()));
    kept.add(claim);
  }

  /** Returns the claims on a space that overlap the range. */
  findOverlapping(spaceId: string, range: Interval): Claim[] {
    return this.spaces.get(spaceId)?.findOverlapping(range) ?? [];
  }
}
