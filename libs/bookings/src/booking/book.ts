import { Injectable } from '@nestjs/common';
import { Database, Journal, type Receipt, Receipts, UnitOfWork } from '@birlik/database';
import {
  type Actor,
  actorName,
  DomainError,
  forbidden,
  type Instant,
  isStaff,
  notFound,
} from '@birlik/kernel';
import { MessageLedger } from '@birlik/notifications';
import { type Centre, CentreDirectory, type Space } from '@birlik/rooms';
import { decide, type PersonFacts, refused } from '@birlik/slots';
import { PeopleRepository } from '@birlik/users';
import { Alternatives } from '../finding/alternatives.js';
import type { Booking, EquipmentWish } from './booking.js';
import { draftBooking } from './booking-draft.js';
import { entryFor } from './booking-journal.js';
import { messagesOf } from './booking-messages.js';
import { termsOf } from './booking-terms.js';
import { slotTaken } from './booking.errors.js';
import { BookingsRepository } from './bookings.repository.js';
import { EquipmentUnits } from '../finding/equipment-units.js';
import { atomsOfAll, checkSlot, findSpaces } from '../finding/find-spaces.js';
import { lockOfPerson } from '../lock-of-person.js';
import { PersonFactsReadModel } from '../finding/person-facts.read-model.js';

export interface BookCommand {
  readonly centreId: string;
  readonly spaceIds: readonly string[];
  readonly start: Instant;
  readonly end: Instant;
  readonly title?: string | null | undefined;
  readonly organisationId?: string | null | undefined;
  /** The person whose booking it is, when staff makes it. */
  readonly onBehalfOf?: string | null | undefined;
  readonly people?: number | undefined;
  readonly equipment?: readonly EquipmentWish[] | undefined;
}

export interface BookOptions {
  readonly receipt?: Receipt | undefined;
  /** What counts as now; only the demo centre's past is made so. */
  readonly at?: string;
}

/** Staff need nobody's leave; a requested booking holds its slot until they answer. */
function needsApproval(centre: Centre, spaces: readonly Space[], actor: Actor): boolean {
  return spaces.some((space) => space.approval === 'required') && !isStaff(actor, centre.id);
}

/** Whose booking it is; the name only where it is somebody else's than the actor's. */
interface Owner {
  readonly personId: string;
  readonly personName: string | null;
}

/** Takes spaces for a slot: all of them or none, for the first who asks. */
@Injectable()
export class Book {
  constructor(
    private readonly work: UnitOfWork,
    private readonly receipts: Receipts,
    private readonly journal: Journal,
    private readonly centres: CentreDirectory,
    private readonly people: PeopleRepository,
    private readonly facts: PersonFactsReadModel,
    private readonly bookings: BookingsRepository,
    private readonly units: EquipmentUnits,
    private readonly ledger: MessageLedger,
    private readonly alternatives: Alternatives,
    private readonly database: Database,
  ) {}

  /**
   * @throws DomainError `slot_taken` with conflicts and alternatives; `refused` with every rule that forbids it;
   * `not_found` for a space, person or organisation that is not there or not theirs; `forbidden`; `invalid_request`
   */
  async execute(actor: Actor, command: BookCommand, options: BookOptions = {}): Promise<Booking> {
    checkSlot(command);
    const centre = await this.centres.get(command.centreId);
    const spaces = findSpaces(centre, command.spaceIds);
    const { personId, personName } = await this.personOf(actor, command);
    this.checkOrganisation(actor, command);
    const slot = { start: command.start, end: command.end };
    const organisationId = command.organisationId ?? null;
    let facts: PersonFacts | undefined;
    try {
      return await this.work.run(
        async (tx) => {
          const [earlier, known] = await Promise.all([
            this.receipts.find<Booking>(tx, options.receipt),
            this.facts.of(tx, personId, slot),
          ]);
          if (earlier) return earlier;
          facts = known;
          const decision = decide({
            centre,
            spaces,
            slot,
            actor,
            personId,
            organisationId,
            people: command.people ?? 1,
            facts,
          });
          if (!decision.allowed) throw refused(decision, centre.zone);
          const booking = this.draft(actor, centre, spaces, { personId, personName }, command, facts.now);
          const terms = termsOf(centre.rules, booking.kind, slot, facts.now);
          const places = atomsOfAll(spaces);
          if (places.length > 1) void this.bookings.lockSpaces(tx, places);
          const atoms = [...places, ...(await this.units.choose(tx, centre, booking.equipment, slot))];
          const madeBy = actorName(actor);
          if (
            (await this.bookings.take(tx, {
              booking,
              terms,
              atoms,
              guestName: null,
              madeBy,
              checkedInVia: null,
            })) === null
          )
            throw slotTaken();
          // Sent without waiting: the commit looks at both.
          if (booking.state === 'confirmed')
            void this.ledger.plan(tx, messagesOf(centre, booking, terms, facts.now, 'confirmation'));
          const lifted = decision.lifted.map((f) => f.rule);
          void this.journal.write(
            tx,
            entryFor(actor, 'created', booking, {
              facts: lifted.length > 0 ? { lifted } : {},
              receipt: options.receipt,
              answer: booking,
            }),
          );
          return booking;
        },
        { lock: lockOfPerson(personId), ...(options.at !== undefined && { at: options.at }) },
      );
    } catch (error) {
      if (!(error instanceof DomainError) || error.code !== 'slot_taken' || !facts) throw error;
      const wish = { centre, spaces, slot, actor, personId, organisationId, facts };
      const { conflicts, alternatives } = await this.alternatives.around(wish);
      throw slotTaken(conflicts, alternatives, centre.zone);
    }
  }

  private async personOf(actor: Actor, command: BookCommand): Promise<Owner> {
    const own = actor.kind === 'person' ? actor.personId : null;
    const wanted = command.onBehalfOf ?? own;
    if (wanted === null) throw forbidden();
    if (wanted === own) return { personId: wanted, personName: null };
    if (actor.kind === 'person' && !isStaff(actor, command.centreId)) throw forbidden();
    const personName = await this.people.nameIn(this.database, command.centreId, wanted);
    if (personName === null) throw notFound();
    return { personId: wanted, personName };
  }

  /** An organisation that is not the actor's is as good as missing. */
  private checkOrganisation(actor: Actor, { organisationId, centreId }: BookCommand): void {
    if (!organisationId || actor.kind === 'system' || isStaff(actor, centreId)) return;
    if (!actor.organisationRoles.some((r) => r.organisationId === organisationId && r.centreId === centreId))
      throw notFound();
  }

  private draft(
    actor: Actor,
    centre: Centre,
    spaces: readonly Space[],
    owner: Owner,
    command: BookCommand,
    now: Instant,
  ): Booking {
    const terms = termsOf(centre.rules, spaces[0]!.kind, command, now);
    return draftBooking(spaces, command, terms, now, {
      ...owner,
      centreId: centre.id,
      state: needsApproval(centre, spaces, actor) ? 'requested' : 'confirmed',
      organisationId: command.organisationId ?? null,
      title: command.title ?? null,
      equipment: command.equipment ?? [],
      undoUntil: now + centre.rules.undoSeconds * 1_000,
    });
  }
}
