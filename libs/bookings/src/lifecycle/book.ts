import { Injectable } from '@nestjs/common';
import { Journal, type IdempotencyKey, UnitOfWork, withoutWaiting } from '@birlik/database';
import { type Actor, type Instant, MINUTE } from '@birlik/kernel';
import { MessageLedger } from '@birlik/notifications';
import { type Centre, CentreDirectory } from '@birlik/rooms';
import type { Leg, PersonFacts } from '@birlik/slots';
import { Alternatives } from '../search/alternatives.js';
import { checkLegs, checkSlot, findSpaces } from '../booking/requested-spaces.js';
import { PersonFactsReadModel } from '../booking/person-facts.read-model.js';
import { ExpireHolds } from '../holds/expire-holds.js';
import type { Booking, EquipmentCount } from '../booking/booking.js';
import { entryFor } from '../booking/booking-events.js';
import { messagesOf } from '../booking/booking-messages.js';
import { type BookingDraft, decidedUnder, needsApproval } from '../booking/booking-draft.js';
import { LookFirst } from '../attempts/precheck-conflicts.js';
import { Rush } from '../attempts/recent-attempts.js';
import { TakeSlot } from '../booking/make-bookings.js';
import { WhoseBooking } from '../booking/booking-owner.js';

export interface BookCommand {
  readonly centreId: string;
  /** Empty when there are legs. */
  readonly spaceIds?: readonly string[] | undefined;
  readonly start: Instant;
  readonly end: Instant;
  /** Places one after the other, when no one place can be had for the whole time. */
  readonly legs?: readonly Leg[] | undefined;
  readonly title?: string | null | undefined;
  readonly organisationId?: string | null | undefined;
  /** The person whose booking it is, when staff makes it. */
  readonly onBehalfOf?: string | null | undefined;
  readonly people?: number | undefined;
  readonly equipment?: readonly EquipmentCount[] | undefined;
}

export interface BookOptions {
  readonly idempotencyKey?: IdempotencyKey | undefined;
  /** What counts as now; only the demo centre's past is made so. */
  readonly at?: string;
  /** Only holds the slot, for so many minutes as the centre gives a form. */
  readonly hold?: boolean;
}

/** Takes spaces for a slot: all of them or none, for the first who asks. */
@Injectable()
export class Book {
  constructor(
    private readonly work: UnitOfWork,
    private readonly journal: Journal,
    private readonly centres: CentreDirectory,
    private readonly whose: WhoseBooking,
    private readonly facts: PersonFactsReadModel,
    private readonly slot: TakeSlot,
    private readonly holds: ExpireHolds,
    private readonly ledger: MessageLedger,
    private readonly alternatives: Alternatives,
    private readonly rush: Rush,
    private readonly lookFirst: LookFirst,
  ) {}

  /**
   * @throws DomainError `slot_taken` with conflicts and alternatives; `refused` with every rule that forbids it;
   * `equipment_taken`; `not_found` for a space, person or organisation that is not there or not theirs; `forbidden`;
   * `invalid_request`
   */
  execute(actor: Actor, command: BookCommand, options: BookOptions = {}): Promise<Booking> {
    return this.centres.decideBy(command.centreId, async (centre) =>
      this.book(await this.draftOf(actor, centre, command), options),
    );
  }

  private async book(draft: BookingDraft, options: BookOptions): Promise<Booking> {
    // Where somebody asked a moment ago most others come too late, and a look that they share costs less than attempts.
    if (await this.rush.isOn(draft)) await this.lookFirst.at(draft, options.idempotencyKey);
    return this.rush.attempt(draft, () => this.attemptOrExplain(draft, options));
  }

  private attemptOrExplain(draft: BookingDraft, options: BookOptions): Promise<Booking> {
    let facts: PersonFacts | undefined;
    return this.alternatives.orExplain(
      () =>
        this.holds.outOfTheWay(draft.centre.id, () =>
          this.attempt(draft, options, (known) => (facts = known)),
        ),
      () => facts && { draft, facts },
      options,
    );
  }

  private attempt(
    draft: BookingDraft,
    { idempotencyKey, at, hold }: BookOptions,
    learn: (facts: PersonFacts) => void,
  ): Promise<Booking> {
    const { centre, actor, owner, organisationId, slot } = draft;
    return this.work.run(
      async (tx, facts: PersonFacts) => {
        learn(facts);
        const state = hold ? 'held' : needsApproval(draft) ? 'requested' : 'confirmed';
        const heldUntil = facts.now + centre.rules.holdMinutes * MINUTE;
        const { booking, checkInTimes, lifted } = await this.slot.within(tx, draft, facts, {
          state,
          ...(hold && { heldUntil }),
        });
        // Sent without waiting: the commit looks at both.
        if (state === 'confirmed')
          withoutWaiting(
            this.ledger.planFirstMessages(
              tx,
              messagesOf(centre, booking, checkInTimes, facts.now, 'confirmation'),
            ),
          );
        withoutWaiting(
          this.journal.write(
            tx,
            entryFor(actor, hold ? 'held' : 'created', booking, {
              facts: lifted.length > 0 ? { lifted } : {},
              idempotencyKey,
              answer: booking,
            }),
          ),
        );
        return booking;
      },
      { ...decidedUnder(draft), idempotencyKey, ...(at !== undefined && { at }) },
      (tx) => this.facts.of(tx, { centre, personId: owner.personId, organisationId, slot }),
    );
  }

  private async draftOf(actor: Actor, centre: Centre, command: BookCommand): Promise<BookingDraft> {
    const { start, end, legs = [] } = command;
    checkSlot({ start, end });
    if (legs.length > 0) checkLegs(legs);
    const spaces = findSpaces(
      centre,
      legs.length > 0 ? legs.flatMap((leg) => leg.spaceIds) : (command.spaceIds ?? []),
    );
    const whose = await this.whose.of(actor, command);
    return {
      centre,
      actor,
      ...whose,
      spaces,
      legs,
      slot: legs.length > 0 ? { start: legs[0]!.start, end: legs[legs.length - 1]!.end } : { start, end },
      title: command.title ?? null,
      people: command.people ?? 1,
      equipment: command.equipment ?? [],
    };
  }
}
