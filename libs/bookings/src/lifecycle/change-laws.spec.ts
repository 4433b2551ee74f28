import { DomainError, HOUR, type Instant, MINUTE, newId } from '@birlik/kernel';
import { aSpace, anUnstoredCentre, anUnstoredPerson } from '@birlik/testing';
import type { Booking, BookingState } from '../booking/booking.js';
import { type BookingDraft, buildDraftOfBooking } from '../booking/booking-draft.js';
import { applyChange, checkChange, checkInTimesOnceApproved } from './change-laws.js';

const at = (time: string): Instant => Date.parse(`2027-03-02T${time}:00+05:00`);
const desk = aSpace({ code: 'D-1' });
const otherDesk = aSpace({ code: 'D-2' });
const room = aSpace({ code: 'R-1', kind: 'room', capacity: 20 });
const roomToApprove = aSpace({ code: 'R-2', kind: 'room', capacity: 20, approval: 'required' });
const centre = anUnstoredCentre([desk, otherDesk, room, roomToApprove]);
const actors = {
  owner: anUnstoredPerson('member'),
  staff: anUnstoredPerson('front_desk'),
};
type Who = keyof typeof actors;

/** From ten to noon at a desk, made at nine: grace ends at 10:30. */
function aBooking(more: Partial<Booking> = {}): Booking {
  return {
    id: newId(),
    passCode: '8E9QDWX5',
    centreId: centre.id,
    kind: 'desk',
    state: 'confirmed',
    version: 1,
    start: at('10:00'),
    end: at('12:00'),
    spaceIds: [desk.id],
    personId: newId(),
    personName: null,
    organisationId: null,
    title: null,
    legs: [],
    people: 1,
    equipment: [],
    heldUntil: null,
    onMyWayAt: null,
    excused: false,
    approved: null,
    seriesId: null,
    hasOwnTimes: false,
    checkInOpensAt: at('09:45'),
    noShowDueAt: at('10:30'),
    checkedInAt: null,
    checkedOutAt: null,
    undoUntil: null,
    cancelledBy: null,
    walkIn: false,
    createdAt: at('09:00'),
    ...more,
  };
}

const inRoom = (more: Partial<Booking> = {}) =>
  aBooking({ kind: 'room', spaceIds: [roomToApprove.id], people: 10, noShowDueAt: at('10:20'), ...more });

function draftOf(before: Booking, change: Partial<BookingDraft>, who: Who = 'owner'): BookingDraft {
  return { ...buildDraftOfBooking(centre, actors[who], before), ...change };
}

const slot = (start: string, end: string) => ({ start: at(start), end: at(end) });

/** `ok`, or the field and the problem. */
function verdictOf(before: Booking, change: Partial<BookingDraft>, now: string, who: Who = 'owner'): string {
  try {
    checkChange(before, draftOf(before, change, who), at(now));
    return 'ok';
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const [field] = (error.params as { errors: { pointer: string; code: string }[] }).errors;
    return `${field!.pointer} ${field!.code}`;
  }
}

const CHANGES = {
  'later start': { slot: slot('11:00', '12:00') },
  'another day': { slot: { start: at('10:00') + 24 * HOUR, end: at('12:00') + 24 * HOUR } },
  'later end': { slot: slot('10:00', '13:00') },
  'earlier end': { slot: slot('10:00', '10:25') },
  'another desk': { spaces: [otherDesk] },
  'a room': { spaces: [room] },
} satisfies Record<string, Partial<BookingDraft>>;
type ChangeName = keyof typeof CHANGES;

const MOMENTS = { before: '09:30', within: '10:20', late: '11:00' } as const;

/** What is refused: everything else is allowed. */
const REFUSED: readonly (readonly [BookingState, keyof typeof MOMENTS, ChangeName, Who | 'both', string])[] =
  [
    ...(['confirmed', 'requested', 'checked_in'] as const).flatMap((state) =>
      (['before', 'within', 'late'] as const).map(
        (moment) => [state, moment, 'a room', 'both', '/spaceIds mixed_kinds'] as const,
      ),
    ),
    ...(['before', 'within', 'late'] as const).flatMap((moment) =>
      (['later start', 'another day'] as const).map(
        (change) => ['checked_in', moment, change, 'both', '/start already_here'] as const,
      ),
    ),
    ...(['confirmed', 'requested'] as const).flatMap((state) =>
      (['within', 'late'] as const).flatMap((moment) =>
        (['later start', 'another day'] as const).map(
          (change) => [state, moment, change, 'owner', '/start has_begun'] as const,
        ),
      ),
    ),
    ...(['confirmed', 'requested', 'checked_in'] as const).map(
      (state) => [state, 'late', 'earlier end', 'both', '/end in_the_past'] as const,
    ),
  ];

describe('the laws of a change', () => {
  const rows = (['confirmed', 'requested', 'checked_in'] as const).flatMap((state) =>
    (Object.keys(MOMENTS) as (keyof typeof MOMENTS)[]).flatMap((moment) =>
      (Object.keys(CHANGES) as ChangeName[]).flatMap((change) =>
        (Object.keys(actors) as Who[]).map((who) => ({ state, moment, change, who })),
      ),
    ),
  );

  it.each(rows)('$state, $moment, $change, by $who', ({ state, moment, change, who }) => {
    const refusal = REFUSED.find(
      ([ofState, ofMoment, ofChange, by]) =>
        ofState === state && ofMoment === moment && ofChange === change && (by === 'both' || by === who),
    );
    expect(verdictOf(aBooking({ state }), CHANGES[change], MOMENTS[moment], who)).toBe(refusal?.[4] ?? 'ok');
  });

  it('takes an end that is exactly now from somebody who is here', () => {
    const here = aBooking({ state: 'checked_in' });
    expect(verdictOf(here, { slot: slot('10:00', '11:00') }, '11:00')).toBe('ok');
  });
});

describe('grace after a change', () => {
  const dueAfter = (before: Booking, change: Partial<BookingDraft>, now: string, who: Who = 'owner') =>
    applyChange(before, draftOf(before, change, who), at(now)).booking.noShowDueAt;

  it('stays when somebody on the way changes the end', () => {
    const onTheWay = aBooking({ onMyWayAt: at('10:20'), noShowDueAt: at('10:40') });
    expect(dueAfter(onTheWay, { slot: slot('10:00', '11:30') }, '10:35')).toBe(at('10:40'));
  });

  it('comes back when the end was cut below it and is moved back', () => {
    const onTheWay = aBooking({ onMyWayAt: at('10:20'), noShowDueAt: at('10:40') });
    const cut = applyChange(
      onTheWay,
      draftOf(onTheWay, { slot: slot('10:00', '10:35') }),
      at('10:25'),
    ).booking;
    expect(cut.noShowDueAt).toBe(at('10:35'));
    expect(dueAfter(cut, { slot: slot('10:00', '12:00') }, '10:26')).toBe(at('10:40'));
  });

  it('keeps what an outage gave', () => {
    expect(dueAfter(aBooking({ noShowDueAt: at('11:15') }), { spaces: [otherDesk] }, '10:50')).toBe(
      at('11:15'),
    );
  });

  it('never ends after the booking', () => {
    expect(dueAfter(aBooking(), { slot: slot('10:00', '10:25') }, '10:10')).toBe(at('10:25'));
  });

  it('counts from a new start', () => {
    expect(dueAfter(aBooking(), { slot: slot('11:00', '12:00') }, '09:30')).toBe(at('11:30'));
  });

  it('lets its person ask for more time again after another start, and not after another end', () => {
    const asked = aBooking({ onMyWayAt: at('09:50'), noShowDueAt: at('10:40') });
    const after = (change: Partial<BookingDraft>) =>
      applyChange(asked, draftOf(asked, change), at('09:55')).booking.onMyWayAt;
    expect([after({ slot: slot('11:00', '12:00') }), after({ slot: slot('10:00', '11:00') })]).toEqual([
      null,
      at('09:50'),
    ]);
  });

  it('is not lost by a late yes', () => {
    const onTheWay = inRoom({ state: 'requested', onMyWayAt: at('09:50'), noShowDueAt: at('10:25') });
    const due = (now: string) => checkInTimesOnceApproved(onTheWay, centre.rules, at(now)).noShowDueAt;
    expect([due('09:55'), due('10:10')]).toEqual([at('10:25'), at('10:35')]);
  });

  it('is missed by nobody while its start stays where an outage took it', () => {
    const excused = aBooking({ excused: true });
    const after = (change: Partial<BookingDraft>) =>
      applyChange(excused, draftOf(excused, change, 'staff'), at('10:20')).booking.excused;
    expect([after({ slot: slot('10:00', '13:00') }), after({ slot: slot('13:00', '14:00') })]).toEqual([
      true,
      false,
    ]);
  });

  it('warns before its new end', () => {
    const onTheWay = aBooking({ onMyWayAt: at('10:20'), noShowDueAt: at('10:40') });
    const { checkInTimes } = applyChange(
      onTheWay,
      draftOf(onTheWay, { slot: slot('10:00', '11:30') }),
      at('10:21'),
    );
    expect(checkInTimes.warnAt).toBe(at('10:40') - centre.rules.warningBeforeReleaseMinutes * MINUTE);
  });
});

describe('approval after a change', () => {
  const stateAfter = (before: Booking, change: Partial<BookingDraft>, who: Who = 'owner') =>
    applyChange(before, draftOf(before, change, who), at('09:10')).booking.state;

  it.each<[string, Partial<BookingDraft>, BookingState]>([
    ['a shorter time', { slot: slot('10:00', '11:30') }, 'confirmed'],
    ['fewer people', { people: 5 }, 'confirmed'],
    ['another title', { title: 'Дөңгелек үстел' }, 'confirmed'],
    ['a longer time', { slot: slot('10:00', '12:30') }, 'requested'],
    ['an earlier start', { slot: slot('09:30', '12:00') }, 'requested'],
    ['more people', { people: 11 }, 'requested'],
    ['equipment', { equipment: [{ key: 'projector', count: 1 }] }, 'requested'],
    ['a room without approval', { spaces: [room] }, 'confirmed'],
  ])('is asked anew only for what lies outside: %s', (_, change, state) => {
    expect(stateAfter(inRoom(), change)).toBe(state);
  });

  it('is not asked anew for less equipment', () => {
    const two = inRoom({ equipment: [{ key: 'projector', count: 2 }] });
    expect(stateAfter(two, { equipment: [{ key: 'projector', count: 1 }] })).toBe('confirmed');
  });

  it('is kept when a change is taken back, whether it was a shorter or a longer one', () => {
    for (const change of [slot('10:00', '11:30'), slot('10:00', '13:00')]) {
      const approved = inRoom();
      const changed = applyChange(approved, draftOf(approved, { slot: change }), at('09:10')).booking;
      const back = applyChange(
        changed,
        draftOf(changed, { slot: slot('10:00', '12:00') }),
        at('09:11'),
      ).booking;
      expect(back.state).toBe('confirmed');
    }
  });

  it('is not made smaller by staff who give it another title', () => {
    const hour = slot('10:00', '11:00');
    const approved = inRoom();
    const shorter = applyChange(approved, draftOf(approved, { slot: hour }), at('09:10')).booking;
    const renamed = applyChange(
      shorter,
      draftOf(shorter, { title: 'Кездесу' }, 'staff'),
      at('09:11'),
    ).booking;
    expect(stateAfter(renamed, { slot: slot('10:00', '12:00') })).toBe('confirmed');
  });

  it('cannot be undone as an answer after a move, but after another title', () => {
    const answered = inRoom({ undoUntil: at('09:15') });
    const after = (change: Partial<BookingDraft>) =>
      applyChange(answered, draftOf(answered, change, 'staff'), at('09:10')).booking.undoUntil;
    expect([after({ slot: slot('11:00', '12:00') }), after({ title: 'Кездесу' })]).toEqual([
      null,
      at('09:15'),
    ]);
  });

  it('does not grow by small steps', () => {
    let booking = inRoom();
    for (const end of ['11:00', '11:30', '12:00', '12:05'])
      booking = applyChange(booking, draftOf(booking, { slot: slot('10:00', end) }), at('09:10')).booking;
    expect(booking.state).toBe('requested');
  });

  it('is given by staff who change a confirmed booking, and not by staff who change a request', () => {
    expect(stateAfter(inRoom(), { slot: slot('10:00', '13:00') }, 'staff')).toBe('confirmed');
    expect(stateAfter(inRoom({ state: 'requested' }), { slot: slot('10:00', '13:00') }, 'staff')).toBe(
      'requested',
    );
  });

  it('is needed no more by a request that moves to a room without approval', () => {
    expect(stateAfter(inRoom({ state: 'requested' }), { spaces: [room] })).toBe('confirmed');
  });

  it('gives a request that is confirmed by a change its grace from then on', () => {
    const late = inRoom({ state: 'requested' });
    const { booking } = applyChange(late, draftOf(late, { spaces: [room] }), at('10:15'));
    expect(booking.noShowDueAt).toBe(at('10:15') + centre.rules.roomGraceMinutes * MINUTE);
  });
});
