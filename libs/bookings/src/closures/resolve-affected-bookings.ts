import { Injectable } from '@nestjs/common';
import { Database, Journal, readNow, type Tx } from '@birlik/database';
import { type Actor, DomainError, type Interval, type LocalizedText, overlaps } from '@birlik/kernel';
import { MessageLedger } from '@birlik/notifications';
import { atomsOf, type Centre, type Space } from '@birlik/rooms';
import {
  AllocationsRepository,
  LONGEST_CLAIM,
  occupiedRange,
  openAround,
  type PersonFacts,
  noFacts,
  spacesOf,
} from '@birlik/slots';
import { type Booking } from '../booking/booking.js';
import { entryFor } from '../booking/booking-events.js';
import { messageAbout, messagesOf } from '../booking/booking-messages.js';
import type { BookingDraft } from '../booking/booking-draft.js';
import { ChangedMeanwhile, RivalClaim } from '../booking/booking.errors.js';
import { BookingsRepository } from '../booking/bookings.repository.js';
import { CancelBooking } from '../lifecycle/cancel-booking.js';
import { ChangeBooking } from '../lifecycle/change-booking.js';
import { atomsOfAll, findSpaces } from '../booking/requested-spaces.js';
import { ReleaseHold } from '../holds/release-hold.js';

/** Where a booking could go instead, at the same time. */
export interface Proposal extends Interval {
  readonly spaceIds: readonly string[];
}

/** A booking that a closure or a change of hours is in the way of. */
export interface AffectedBooking {
  readonly booking: Booking;
  /** Null when no like space is free at that time. */
  readonly proposal: Proposal | null;
}

export const ACTIONS = ['move', 'cancel', 'keep'] as const;
/** What becomes of a affected booking. `move` without a place to go, or of somebody who is here already, is `keep`. */
export type Action = (typeof ACTIONS)[number];

/** What a manager decided about one booking; the others get the action for all. */
export interface Decision {
  readonly bookingId: string;
  readonly action: Action;
  /** Told to its people. */
  readonly note?: LocalizedText | null | undefined;
}

export interface Resolution {
  readonly moved: readonly Booking[];
  readonly cancelled: readonly Booking[];
  readonly kept: readonly Booking[];
}

/** Finds places for bookings that cannot stay where they are, and carries out what a manager decided, in one transaction. */
@Injectable()
export class AffectedBookings {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly bookings: BookingsRepository,
    private readonly allocations: AllocationsRepository,
    private readonly change: ChangeBooking,
    private readonly cancel: CancelBooking,
    private readonly holds: ReleaseHold,
    private readonly ledger: MessageLedger,
  ) {}

  /**
   * A like space for each booking that could move: no two of them to the same place.
   * @param centre as it will be
   * @param shut atomic spaces that will be closed during `within`
   */
  async proposals(
    tx: Tx,
    centre: Centre,
    affected: readonly Booking[],
    shut: { readonly atoms: ReadonlySet<string>; readonly within: Interval } | null,
  ): Promise<AffectedBooking[]> {
    // A hold lasts for minutes, and its person is still choosing.
    const movable = affected.filter(
      ({ state, legs }) => state !== 'checked_in' && state !== 'held' && legs.length === 0,
    );
    if (movable.length === 0) return affected.map((booking) => ({ booking, proposal: null }));
    const atoms = [...new Set(atomsOfAll([...centre.spaces.values()]))];
    const taken = await this.allocations.during(tx, atoms, movable);
    const given: { atoms: readonly string[]; range: Interval }[] = [];
    const isFree = (space: Space, slot: Interval) => {
      const range = occupiedRange(space, slot);
      const own = atomsOf(space);
      return (
        range.end - range.start <= LONGEST_CLAIM &&
        openAround(centre, space, slot).some((open) => open.start <= slot.start && slot.end <= open.end) &&
        !(shut && overlaps(shut.within, range) && own.some((atom) => shut.atoms.has(atom))) &&
        !taken.some((claim) => own.includes(claim.spaceId) && overlaps(claim, range)) &&
        !given.some((other) => overlaps(other.range, range) && other.atoms.some((atom) => own.includes(atom)))
      );
    };
    return affected.map((booking) => {
      const [wanted] = booking.spaceIds.flatMap((id) => centre.spaces.get(id) ?? []);
      if (!wanted || booking.spaceIds.length !== 1 || !movable.includes(booking))
        return { booking, proposal: null };
      const space = spacesOf(centre, wanted.kind)
        .filter((s) => s.id !== wanted.id && s.capacity >= Math.min(wanted.capacity, booking.people * 2))
        .filter((s) => isFree(s, booking))
        .sort((a, b) => unlikeness(a, wanted) - unlikeness(b, wanted))[0];
      if (!space) return { booking, proposal: null };
      given.push({ atoms: atomsOf(space), range: occupiedRange(space, booking) });
      return { booking, proposal: { spaceIds: [space.id], start: booking.start, end: booking.end } };
    });
  }

  /** Carries out every action with its notice. The caller holds the spaces' locks. */
  async resolve(
    tx: Tx,
    actor: Actor,
    centre: Centre,
    affected: readonly AffectedBooking[],
    decisions: readonly Decision[],
    rest: Action,
    reason: LocalizedText,
  ): Promise<Resolution> {
    const resolution = { moved: [] as Booking[], cancelled: [] as Booking[], kept: [] as Booking[] };
    const now = await readNow(tx);
    for (const { booking, proposal } of affected) {
      const decision = decisions.find((one) => one.bookingId === booking.id);
      const action = decision?.action ?? rest;
      const note = decision?.note ?? null;
      // Somebody who is here is not thrown out by a form; staff talks to them.
      const here = booking.state === 'checked_in';
      const held = await this.bookings.findForChange(tx, booking.id);
      if (!held || held.version !== booking.version) throw new ChangedMeanwhile();
      if (action === 'cancel' && held.state === 'held')
        resolution.cancelled.push(await this.holds.within(tx, actor, held.id, { stay: true }));
      else if (action === 'cancel' && !here)
        resolution.cancelled.push(
          await this.cancel.within(tx, actor, held, {
            reason: note ?? reason,
            byItself: false,
            facts: { by: 'closure' },
          }),
        );
      else if (action === 'move' && proposal && !here)
        resolution.moved.push(
          await this.move(tx, actor, centre, held, proposal, note ?? reason, noFacts(now)),
        );
      else {
        resolution.kept.push(held);
        if (note) await this.ledger.planMessages(tx, messageAbout(centre, held, 'notice', now, note));
      }
    }
    return resolution;
  }

  /** Staff moves it, so the rules of its person are not asked again. */
  private async move(
    tx: Tx,
    actor: Actor,
    centre: Centre,
    before: Booking,
    to: Proposal,
    reason: LocalizedText,
    facts: PersonFacts,
  ): Promise<Booking> {
    const draft: BookingDraft = {
      ...before,
      centre,
      actor: { kind: 'system', name: 'affected-bookings' },
      owner: { personId: before.personId ?? '', personName: before.personName },
      spaces: findSpaces(centre, to.spaceIds),
      slot: { start: to.start, end: to.end },
    };
    // Who books a single desk does not wait for us, and may be quicker: then another place is looked for.
    const { booking, checkInTimes } = await this.change
      .within(tx, before, draft, facts)
      .catch((error: unknown) => {
        throw error instanceof DomainError && error.code === 'slot_taken' ? new RivalClaim() : error;
      });
    await this.ledger.voidPlannedMessages(tx, [booking.id]);
    if (booking.state === 'confirmed') {
      const ahead = { ...checkInTimes, remindAt: checkInTimes.remindAt.filter((r) => r.at > facts.now) };
      await this.ledger.planMessages(tx, [
        ...messageAbout(centre, booking, 'changed', facts.now, reason),
        ...messagesOf(centre, booking, ahead, facts.now, null),
      ]);
    }
    await this.journal.write(
      tx,
      entryFor(actor, 'changed', booking, {
        facts: { by: 'closure', from: { start: before.start, end: before.end, spaceIds: before.spaceIds } },
      }),
    );
    return booking;
  }
}

function unlikeness(space: Space, wanted: Space): number {
  const missing = wanted.features.filter((feature) => !space.features.includes(feature)).length;
  return missing * 3 + (space.area === wanted.area ? 0 : 2) + Math.abs(space.capacity - wanted.capacity) / 10;
}
