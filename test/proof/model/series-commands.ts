import fc from 'fast-check';
import {
  applyChange,
  type By,
  type ChangeRequest,
  isRefusedDate,
  pieceOverlaps,
  piecesAfter,
  type Wanted,
  wantedOf,
} from './change-law.js';
import { aCommand, room, span, which, type World } from './command.js';
import type { ModelBooking, ModelGap, ModelSeries, Piece, Slot } from './model-types.js';
import { DAY, LATEST_START, type ReferenceModel } from './reference-model.js';

const DAYS = [0, 1, 2];
type Verdict = 'free' | 'clash' | 'refused';

/** The wall clock of the centre is five hours ahead. */
const wall = (at: number) => new Date(at + 5 * 60 * 60_000).toISOString();
const dateOf = (at: number) => wall(at).slice(0, 10);
const timeOf = (at: number) => wall(at).slice(11, 16);
const onDay = ({ start, end }: Slot, day: number): Slot => ({
  start: start + day * DAY,
  end: end + day * DAY,
});

const stateFor = (model: ReferenceModel, spaces: readonly string[], by: By) =>
  by === 'owner' && spaces.some((id) => model.place(id).needsYes) ? 'requested' : 'confirmed';

/** A room on three days in a row. */
export const bookSeries = aCommand('book a series', {
  choice: fc.tuple(room, span),
  act: async ([code, when], { model, engine }) => {
    const { id: spaceId } = engine.place(code);
    const slot = engine.slot(when);
    const verdicts = DAYS.map((day) => verdictOfNew(model, [spaceId], onDay(slot, day)));
    const draft = {
      centreId: engine.centreId,
      spaceIds: [spaceId],
      organisationId: engine.as('organiser').person.organisationId,
      rule: {
        from: dateOf(slot.start),
        startTime: timeOf(slot.start),
        endTime: timeOf(slot.end),
        frequency: 'daily',
        count: DAYS.length,
      },
    };
    const shown = await engine.as('organiser').send('/series/preview', { body: draft });
    const { token } = shown.body;
    const answer = await engine.write('organiser', '/series', { ...draft, token });
    expect([answer.status, answer.body.dates.map(verdictIn)]).toEqual([201, verdicts]);
    const series: ModelSeries = { id: answer.body.id, title: null, slot, gaps: [] };
    model.series.push(series);
    const made = answer.body.bookings;
    for (const day of DAYS) {
      const date = { spaces: [spaceId], slot: onDay(slot, day), by: 'owner' as const, made };
      if (verdicts[day] === 'free') addDate(model, series, day, date);
      else series.gaps.push({ day, spaces: [spaceId], slot: date.slot });
    }
    return verdicts.includes('free');
  },
});

const verdictIn = ({ verdict }: { verdict: Verdict }) => verdict;

function verdictOfNew(model: ReferenceModel, spaces: readonly string[], slot: Slot): Verdict {
  if (slot.start < model.now - LATEST_START) return 'refused';
  return model.isFree(model.piecesOfRequest(spaces, slot)) ? 'free' : 'clash';
}

interface NewDate {
  readonly spaces: string[];
  readonly slot: Slot;
  readonly by: By;
  /** The bookings that there are now. */
  readonly made: readonly { id: string; start: string }[];
}

function addDate(
  model: ReferenceModel,
  series: ModelSeries,
  day: number,
  { spaces, slot, by, made }: NewDate,
): void {
  const known = new Set(model.bookings.map(({ id }) => id));
  const id = made.find((one) => !known.has(one.id) && Date.parse(one.start) === slot.start)?.id;
  const booking = {
    id: id ?? 'no booking was made',
    who: 'organiser',
    kind: 'room' as const,
    spaces,
    ...slot,
  };
  model.add({ ...booking, state: stateFor(model, spaces, by) }, { series, day, title: series.title });
}

const edit = fc.record({
  day: fc.constantFrom(0, 0, 1),
  how: fc.constantFrom('title', 'title', 'times', 'start', 'end', 'space', 'space and times', 'desk'),
  span,
  room,
  byStaff: fc.nat(3).map((n) => n === 0),
});
type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never;

/** What the edit names. */
interface Named {
  readonly startTime?: string;
  readonly endTime?: string;
  readonly spaceIds?: string[];
  readonly title?: string;
}

function namedBy({ how, span: when, room: code }: Edit, { engine }: World): Named {
  const slot = engine.slot(when);
  const [startTime, endTime] = [timeOf(slot.start), timeOf(slot.end)];
  const spaceIds = [engine.place(code).id];
  switch (how) {
    case 'title':
      return { title: `Серия ${when.join()}` };
    case 'times':
      return { startTime, endTime };
    case 'start':
      return { startTime };
    case 'end':
      return { endTime };
    case 'space':
      return { spaceIds };
    case 'space and times':
      return { spaceIds, startTime, endTime };
    default:
      return { spaceIds: [engine.place('D-1').id] };
  }
}

/** A date that the edit is about, as the edit wants it. */
interface EditedDate {
  readonly day: number;
  readonly b: ModelBooking | null;
  readonly gap: ModelGap | null;
  readonly wanted: Wanted | null;
  readonly spaces: string[];
  readonly slot: Slot;
  readonly pieces: Piece[];
}

/** Changes a series from a day on: only what the edit names, and what a date has of its own stays. */
export const changeSeries = aCommand('change a series', {
  choice: fc.tuple(which, edit),
  can: (model) => model.series.length > 0,
  act: async ([{ nth }, chosen], world) => {
    const { model, engine } = world;
    const series = model.series[nth % model.series.length]!;
    const named = namedBy(chosen, world);
    const by: By = chosen.byStaff ? 'staff' : 'owner';
    const who = chosen.byStaff ? 'desk' : 'organiser';
    const dates = datesOf(model, series, named, chosen.day);
    const verdicts = verdictsOf(model, dates, by);
    const body = { from: dateOf(onDay(series.slot, chosen.day).start), ...named };
    const shown = await engine.as(who).send(`/series/${series.id}/preview-change`, { body });
    if (chosen.how === 'desk') {
      expect(shown.body.code).toBe('invalid_request');
      return false;
    }
    const answer = await engine.write(who, `/series/${series.id}/change`, {
      ...body,
      token: shown.body.token,
    });
    expect([answer.status, answer.body.code, answer.body.dates?.map(verdictIn)]).toEqual([
      200,
      undefined,
      verdicts,
    ]);
    await saveDates(world, { series, dates, verdicts, named, by });
    return verdicts.includes('free');
  },
});

function datesOf(model: ReferenceModel, series: ModelSeries, named: Named, from: number): EditedDate[] {
  const coming = model.bookings.filter(
    (b) =>
      b.series === series &&
      b.day >= from &&
      ['confirmed', 'requested'].includes(b.state) &&
      b.start > model.now,
  );
  const ofBookings = coming.map((b): EditedDate => {
    const slot = timesOfDate(series, b, named);
    const moves = slot.start !== b.start || slot.end !== b.end;
    const request: ChangeRequest = {
      ...(named.title !== undefined && { title: named.title }),
      ...(moves && slot),
      ...((named.spaceIds || moves) && { spaces: named.spaceIds ?? b.spaces }),
    };
    const wanted = wantedOf(b, request);
    return {
      day: b.day,
      b,
      gap: null,
      wanted,
      spaces: wanted.spaces,
      slot,
      pieces: piecesAfter(model, b, wanted),
    };
  });
  const open = series.gaps.filter(({ day }) => day >= from);
  const ofGaps = open.map((gap): EditedDate => {
    const namesTimes = named.startTime !== undefined || named.endTime !== undefined;
    const slot = namesTimes ? timesNamed(onDay(series.slot, gap.day), named) : gap.slot;
    const spaces = named.spaceIds ?? gap.spaces;
    return {
      day: gap.day,
      b: null,
      gap,
      wanted: null,
      spaces,
      slot,
      pieces: model.piecesOfRequest(spaces, slot),
    };
  });
  return [...ofBookings, ...ofGaps].sort((a, b) => a.day - b.day);
}

/** A date that was moved alone stays where it is; one that was only made longer or shorter keeps its end. */
function timesOfDate(series: ModelSeries, b: ModelBooking, named: Named): Slot {
  const moved = timesNamed(b, named);
  if (!b.hasOwnTimes || (named.startTime === undefined && named.endTime === undefined)) return moved;
  if (timeOf(b.start) !== timeOf(series.slot.start)) return { start: b.start, end: b.end };
  if (timeOf(b.end) === timeOf(series.slot.end)) return moved;
  return { start: moved.start < b.end ? moved.start : b.start, end: b.end };
}

/** The times that are named, on the day that it has; an end at or before the start is on the next day. */
function timesNamed(slot: Slot, { startTime, endTime }: Named): Slot {
  if (startTime === undefined && endTime === undefined) return slot;
  const at = (time: string) => Date.parse(`${dateOf(slot.start)}T${time}:00+05:00`);
  const start = startTime === undefined ? slot.start : at(startTime);
  const end = at(endTime ?? timeOf(slot.end));
  return { start, end: end > start ? end : end + DAY };
}

/** The dates that move do not stand in each other's way; who stays keeps what they have, and is asked no more. */
function verdictsOf(model: ReferenceModel, dates: readonly EditedDate[], by: By): Verdict[] {
  const stays = new Map<EditedDate, Verdict>();
  for (;;) {
    const verdicts = verdictsWhile(model, dates, by, stays);
    const more = dates.filter((date, i) => date.b && !stays.has(date) && verdicts[i] !== 'free');
    if (more.length === 0) return verdicts;
    for (const date of more) stays.set(date, verdicts[dates.indexOf(date)]!);
  }
}

function verdictsWhile(
  model: ReferenceModel,
  dates: readonly EditedDate[],
  by: By,
  stays: ReadonlyMap<EditedDate, Verdict>,
): Verdict[] {
  const moving = new Set(dates.flatMap((date) => (date.b && !stays.has(date) ? [date.b.id] : [])));
  const others = model.claims().filter((claim) => !moving.has(claim.of));
  const promised: Piece[] = [];
  return dates.map((date) => {
    const { b, wanted, slot, spaces, pieces } = date;
    const known = stays.get(date);
    if (known) return known;
    if (isRefusedDate(model, by, { ...slot, spaces }, b && wanted ? { b, wanted } : undefined))
      return 'refused';
    if (pieceOverlaps(pieces, others) || pieceOverlaps(pieces, promised)) return 'clash';
    promised.push(...pieces);
    return 'free';
  });
}

interface Saving {
  readonly series: ModelSeries;
  readonly dates: readonly EditedDate[];
  readonly verdicts: readonly Verdict[];
  readonly named: Named;
  readonly by: By;
}

async function saveDates(
  { model, engine }: World,
  { series, dates, verdicts, named, by }: Saving,
): Promise<void> {
  const { body } = await engine.as('manager').send(`/series/${series.id}`);
  if (named.title !== undefined) series.title = named.title;
  for (const [i, { day, b, gap, wanted, spaces, slot }] of dates.entries()) {
    if (verdicts[i] === 'free' && b) {
      const { hasOwnTimes } = b;
      applyChange(model, b, wanted!, by);
      b.hasOwnTimes = hasOwnTimes;
    } else if (verdicts[i] === 'free') {
      series.gaps.splice(series.gaps.indexOf(gap!), 1);
      addDate(model, series, day, { spaces, slot, by, made: body.bookings });
    } else if (gap) Object.assign(gap, { spaces, slot });
  }
  series.slot = timesNamed(series.slot, named);
}
