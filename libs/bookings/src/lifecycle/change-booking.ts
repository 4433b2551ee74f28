import { Injectable } from '@nestjs/common';
import { Journal, type IdempotencyKey, type Tx, UnitOfWork } from '@birlik/database';
import type { Actor, Instant, Interval } from '@birlik/kernel';
import { MessageLedger } from '@birlik/notifications';
import { type Centre, CentreDirectory } from '@birlik/rooms';
import {
  AllocationsRepository,
  claimsOf,
  decide,
  type Leg,
  occupiedRangeOfAll,
  type PersonFacts,
  refused,
} from '@birlik/slots';
import { Alternatives } from '../search/alternatives.js';
import { EquipmentUnits } from '../booking/equipment-units.js';
import { atomsOfAll, checkLegs, checkSlot, findSpaces } from '../booking/requested-spaces.js';
import { PersonFactsReadModel } from '../booking/person-facts.read-model.js';
import { ExpireHolds } from '../holds/expire-holds.js';
import type { Booking, CheckInTimes, EquipmentCount } from '../booking/booking.js';
import { entryFor } from '../booking/booking-events.js';
import { messagesOf } from '../booking/booking-messages.js';
import { checkInTimesOf } from '../booking/check-in-times.js';
import {
  type BookingDraft,
  decidedUnder,
  needsApproval,
  questionOf,
  type Whose,
} from '../booking/booking-draft.js';
import { RivalClaim, slotTaken, wrongState } from '../booking/booking.errors.js';
import { BookingsRepository } from '../booking/bookings.repository.js';
import { ReadBooking } from '../booking/read-booking.js';

export interface ChangeCommand {
  readonly spaceIds?: readonly string[] | undefined;
  readonly start?: Instant | undefined;
  readonly end?: Instant | undefined;
  /** Places one after the other; an empty list puts it back into one place. */
  readonly legs?: readonly Leg[] | undefined;
  readonly title?: string | null | undefined;
  readonly people?: number | undefined;
  readonly equipment?: readonly EquipmentCount[] | undefined;
}

export interface ChangeOptions {
  readonly version?: number | undefined;
  readonly idempotencyKey?: IdempotencyKey | undefined;
}

/** Moves, lengthens, shortens, splits or renames a booking: wholly, or not at all and the old claim stays. */
@Injectable()
export class ChangeBooking {
  constructor(
    private readonly work: UnitOfWork,
    private readonly journal: Journal,
    private readonly centres: CentreDirectory,
    private readonly facts: PersonFactsReadModel,
    private readonly read: ReadBooking,
    private readonly bookings: BookingsRepository,
    private readonly allocations: AllocationsRepository,
    private readonly units: EquipmentUnits,
    private readonly holds: ExpireHolds,
    private readonly ledger: MessageLedger,
    private readonly alternatives: Alternatives,
  ) {}

  /** @throws DomainError `slot_taken`, `equipment_taken`, `refused`, `stale_version`, `wrong_state`, `not_found`, `invalid_request` */
  async execute(
    actor: Actor,
    id: string,
    command: ChangeCommand,
    options: ChangeOptions = {},
  ): Promise<Booking> {
    const { centreId, personId, organisationId } = await this.read.execute(actor, id);
    const whose = { owner: { personId: personId ?? '' }, organisationId };
    return this.centres.decideBy(centreId, (centre) =>
      this.change(actor, centre, whose, id, command, options),
    );
  }

  private change(
    actor: Actor,
    centre: Centre,
    whose: Whose,
    id: string,
    command: ChangeCommand,
    options: ChangeOptions,
  ): Promise<Booking> {
    let asked: { draft: BookingDraft; facts: PersonFacts } | undefined;
    const attempt = () =>
      this.work.run(
        async (tx) => {
          const seen = await this.read.execute(actor, id, tx);
          // Movers wait for each other in one order, so that two who swap places cannot block each other for ever.
          await this.allocations.lockSpaces(tx, placesOf(draftOf(actor, centre, seen, command), seen));
          const before = await this.read.forChange(tx, actor, id, options.version);
          if (before.spaceIds.join() !== seen.spaceIds.join()) throw new RivalClaim();
          if (!CHANGEABLE.has(before.state)) throw wrongState(before.state);
          const draft = draftOf(actor, centre, before, command);
          const facts = await this.facts.of(tx, {
            ...draft,
            personId: before.personId,
            except: [id],
          });
          asked = { draft, facts };
          const { booking, checkInTimes } = await this.within(tx, before, draft, facts);
          await this.journal.write(
            tx,
            entryFor(actor, 'changed', booking, {
              facts: { from: { start: before.start, end: before.end, spaceIds: before.spaceIds } },
              idempotencyKey: options.idempotencyKey,
              answer: booking,
            }),
          );
          if (isMove(before, booking)) await this.tellAgain(tx, draft, booking, checkInTimes, facts.now);
          return booking;
        },
        { ...decidedUnder({ centre, ...whose }), idempotencyKey: options.idempotencyKey },
      );
    return this.alternatives.orExplain(
      () => this.holds.outOfTheWay(centre.id, attempt),
      () => asked,
      { idempotencyKey: options.idempotencyKey, except: [id] },
    );
  }

  /**
   * Asks the rules and moves the claims inside a transaction that goes on; the spaces' locks and the booking's row are held
   * already. Messages and the journal are the caller's.
   */
  async within(
    tx: Tx,
    before: Booking,
    draft: BookingDraft,
    facts: PersonFacts,
  ): Promise<{ booking: Booking; checkInTimes: CheckInTimes }> {
    const { centre, actor, spaces, slot, legs, title, people, equipment } = draft;
    const startKept = slot.start === before.start;
    const kept: Booking = { ...before, version: before.version + 1, title, people };
    const wanted: Booking = {
      ...kept,
      start: slot.start,
      end: slot.end,
      spaceIds: spaces.map((s) => s.id),
      legs,
      equipment,
    };
    const checkInTimes = checkInTimesOf(
      centre.rules,
      before.kind,
      slot,
      startKept ? before.createdAt : facts.now,
    );
    const moves = isMove(before, wanted);
    // Somebody who is here already started in the past; only what changes is asked about.
    const now = startKept ? Math.min(facts.now, slot.start) : facts.now;
    const decision = decide(questionOf(draft, { ...facts, now }));
    if (!decision.allowed && (moves || people > before.people)) throw refused(decision, centre.zone);
    if (!moves) {
      await this.bookings.rewrite(tx, kept, await this.bookings.findCheckInTimes(tx, before.id));
      return { booking: kept, checkInTimes };
    }
    await this.allocations.giveUp(tx, [before.id]);
    const units = await this.units.choose(tx, centre, equipment, occupiedRangeOfAll(spaces, slot));
    const claims = claimsOf(centre, wanted, units);
    if (!(await this.allocations.take(tx, { bookingId: before.id }, centre.id, claims))) throw slotTaken();
    await this.allocations.fillClosures(tx, [before.id]);
    const { checkInOpensAt, noShowDueAt } = checkInTimes;
    const asksAgain = before.state === 'confirmed' && needsApproval({ centre, spaces, actor });
    const booking: Booking = {
      ...wanted,
      checkInOpensAt,
      noShowDueAt,
      state: asksAgain ? 'requested' : before.state,
    };
    await this.bookings.rewrite(tx, booking, checkInTimes);
    return { booking, checkInTimes };
  }

  /** What was planned to be said of the old slot is void; what is true of the new one is planned. */
  private async tellAgain(
    tx: Tx,
    { centre }: BookingDraft,
    booking: Booking,
    checkInTimes: CheckInTimes,
    now: Instant,
  ): Promise<void> {
    await this.ledger.voidPlannedMessages(tx, [booking.id]);
    if (booking.state !== 'confirmed') return;
    const told = await this.ledger.wasSent(tx, booking.id, 'confirmation');
    const ahead = { ...checkInTimes, remindAt: checkInTimes.remindAt.filter((r) => r.at > now) };
    await this.ledger.planMessages(
      tx,
      messagesOf(centre, booking, ahead, now, told ? 'changed' : 'confirmation'),
    );
  }
}

function draftOf(actor: Actor, centre: Centre, before: Booking, command: ChangeCommand): BookingDraft {
  const legs = command.legs ?? (command.spaceIds || command.start || command.end ? [] : before.legs);
  if (legs.length > 0) checkLegs(legs);
  const slot: Interval =
    legs.length > 0
      ? { start: legs[0]!.start, end: legs[legs.length - 1]!.end }
      : { start: command.start ?? before.start, end: command.end ?? before.end };
  checkSlot(slot);
  const onePlace = command.spaceIds ?? (before.legs.length > 0 ? before.legs[0]!.spaceIds : before.spaceIds);
  return {
    centre,
    actor,
    owner: { personId: before.personId ?? '', personName: before.personName },
    organisationId: before.organisationId,
    spaces: findSpaces(centre, legs.length > 0 ? legs.flatMap((leg) => leg.spaceIds) : onePlace),
    slot,
    legs,
    title: command.title === undefined ? before.title : command.title,
    people: command.people ?? before.people,
    equipment: command.equipment ?? before.equipment,
  };
}

/** Atomic places that a move is about: those it leaves and those it wants. */
function placesOf({ centre, spaces }: BookingDraft, before: Booking): string[] {
  return atomsOfAll([...before.spaceIds.flatMap((id) => centre.spaces.get(id) ?? []), ...spaces]);
}

const CHANGEABLE: ReadonlySet<string> = new Set(['requested', 'confirmed', 'checked_in']);

/** True when places, times or equipment differ; a new title moves nothing. */
function isMove(before: Booking, after: Booking): boolean {
  const placed = (b: Booking) => JSON.stringify([b.start, b.end, b.spaceIds, b.legs, b.equipment]);
  return placed(before) !== placed(after);
}
