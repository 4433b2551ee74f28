import { Injectable } from '@nestjs/common';
import { Journal, type Receipt, Receipts, UnitOfWork } from '@birlik/database';
import { type Actor, DomainError, type Instant } from '@birlik/kernel';
import { MessageLedger } from '@birlik/notifications';
import { CentreDirectory } from '@birlik/rooms';
import { decide, refused } from '@birlik/slots';
import { Alternatives, type Wish } from '../finding/alternatives.js';
import type { Booking } from './booking.js';
import { entryFor } from './booking-journal.js';
import { messagesOf } from './booking-messages.js';
import { termsOf } from './booking-terms.js';
import { slotTaken, wrongState } from './booking.errors.js';
import { BookingsRepository } from './bookings.repository.js';
import { EquipmentUnits } from '../finding/equipment-units.js';
import { atomsOfAll, checkSlot, findSpaces } from '../finding/find-spaces.js';
import { lockOfPerson } from '../lock-of-person.js';
import { PersonFactsReadModel } from '../finding/person-facts.read-model.js';
import { ReadBooking } from './read-booking.js';

export interface ChangeCommand {
  readonly spaceIds?: readonly string[] | undefined;
  readonly start?: Instant | undefined;
  readonly end?: Instant | undefined;
  readonly title?: string | null | undefined;
}

export interface ChangeOptions {
  readonly version?: number | undefined;
  readonly receipt?: Receipt | undefined;
}

/** Moves, lengthens, shortens or renames a booking: wholly, or not at all and the old claim stays. */
@Injectable()
export class ChangeBooking {
  constructor(
    private readonly work: UnitOfWork,
    private readonly receipts: Receipts,
    private readonly journal: Journal,
    private readonly centres: CentreDirectory,
    private readonly facts: PersonFactsReadModel,
    private readonly read: ReadBooking,
    private readonly bookings: BookingsRepository,
    private readonly units: EquipmentUnits,
    private readonly ledger: MessageLedger,
    private readonly alternatives: Alternatives,
  ) {}

  /** @throws DomainError `slot_taken`, `refused`, `stale_version`, `wrong_state`, `not_found`, `invalid_request` */
  async execute(
    actor: Actor,
    id: string,
    command: ChangeCommand,
    options: ChangeOptions = {},
  ): Promise<Booking> {
    const seen = await this.read.execute(actor, id);
    let wish: Wish | undefined;
    try {
      return await this.work.run(
        async (tx) => {
          const earlier = await this.receipts.find<Booking>(tx, options.receipt);
          if (earlier) return earlier;
          const before = await this.read.forChange(tx, actor, id, options.version);
          if (before.state !== 'confirmed' && before.state !== 'checked_in') throw wrongState(before.state);
          const slot = { start: command.start ?? before.start, end: command.end ?? before.end };
          checkSlot(slot);
          const centre = await this.centres.get(before.centreId);
          const spaces = findSpaces(centre, command.spaceIds ?? before.spaceIds);
          const oldAtoms = atomsOfAll(findSpaces(centre, before.spaceIds));
          const atoms = atomsOfAll(spaces);
          const facts = await this.facts.of(tx, before.personId, slot, id);
          const { personId, organisationId } = before;
          wish = { centre, spaces, slot, actor, personId: personId ?? '', organisationId, facts };
          const moves =
            slot.start !== before.start || slot.end !== before.end || atoms.join() !== oldAtoms.join();
          // Somebody who is here already started in the past; only what changes is asked about.
          const startKept = slot.start === before.start;
          if (moves) {
            const decision = decide({
              ...wish,
              people: 1,
              facts: startKept ? { ...facts, now: Math.min(facts.now, slot.start) } : facts,
            });
            if (!decision.allowed) throw refused(decision, centre.zone);
          }
          const kept = {
            ...before,
            version: before.version + 1,
            title: command.title === undefined ? before.title : command.title,
          };
          const fresh = termsOf(centre.rules, before.kind, slot, startKept ? before.createdAt : facts.now);
          const after: Booking = moves
            ? {
                ...kept,
                ...slot,
                spaceIds: spaces.map((s) => s.id),
                checkInOpensAt: fresh.checkInOpensAt,
                noShowDueAt: fresh.noShowDueAt,
              }
            : kept;
          if (moves) {
            // Movers wait for each other in one order, so that two who swap places cannot block each other for ever.
            await this.bookings.lockSpaces(tx, [...oldAtoms, ...atoms]);
            await this.bookings.freeSlot(tx, id);
            const units = await this.units.choose(tx, centre, before.equipment, slot);
            if (!(await this.bookings.retake(tx, after, [...atoms, ...units]))) throw slotTaken();
          }
          await this.bookings.rewrite(tx, after, fresh);
          if (moves && before.state === 'confirmed') {
            const told = await this.ledger.hasLeft(tx, id, 'confirmation');
            await this.ledger.voidPlanned(tx, id);
            const terms = { ...fresh, remindAt: fresh.remindAt.filter((r) => r.at > facts.now) };
            await this.ledger.plan(
              tx,
              messagesOf(centre, after, terms, facts.now, told ? 'changed' : 'confirmation'),
            );
          }
          await this.journal.write(
            tx,
            entryFor(actor, 'changed', after, {
              facts: { from: { start: before.start, end: before.end, spaceIds: before.spaceIds } },
              receipt: options.receipt,
              answer: after,
            }),
          );
          return after;
        },
        seen.personId === null ? {} : { lock: lockOfPerson(seen.personId) },
      );
    } catch (error) {
      if (!(error instanceof DomainError) || error.code !== 'slot_taken' || !wish) throw error;
      const { conflicts, alternatives } = await this.alternatives.around(wish);
      throw slotTaken(
        conflicts.filter((c) => !(c.start === seen.start && seen.spaceIds.includes(c.spaceId))),
        alternatives,
        wish.centre.zone,
      );
    }
  }
}
