import { Injectable } from '@nestjs/common';
import { answeredTogether, Database, type IdempotencyKey, IdempotencyKeys } from '@birlik/database';
import { type DomainError, groupBy } from '@birlik/kernel';
import { decide, type PersonFacts, refused } from '@birlik/slots';
import { Alternatives, type Around } from '../search/alternatives.js';
import { PersonFactsReadModel } from '../booking/person-facts.read-model.js';
import { type BookingDraft, questionOf } from '../booking/booking-draft.js';
import { slotTaken } from '../booking/booking.errors.js';

interface Question {
  readonly draft: BookingDraft;
  readonly idempotencyKey: IdempotencyKey | undefined;
}

/**
 * Tells those who come too late so without an attempt, many of them with one look. It only ever refuses: whoever finds the
 * place free goes the way of all, and the constraint decides.
 */
@Injectable()
export class LookFirst {
  private readonly ask = answeredTogether<Question, null>((asked) => this.answer(asked));

  constructor(
    private readonly facts: PersonFactsReadModel,
    private readonly alternatives: Alternatives,
    private readonly idempotencyKeys: IdempotencyKeys,
    private readonly database: Database,
  ) {}

  /**
   * Ends where an attempt is worth it.
   * @throws DomainError `slot_taken` or `refused`, as an attempt would, for what cannot be had as things stand
   */
  async at(draft: BookingDraft, idempotencyKey: IdempotencyKey | undefined): Promise<void> {
    await this.ask({ draft, idempotencyKey });
  }

  private async answer(asked: readonly Question[]): Promise<(DomainError | null)[]> {
    const answers = new Map<Question, DomainError>();
    const alike = groupBy(asked, ({ draft }) => placeInTime(draft));
    await Promise.all(
      [...alike.values()].map(async (group) => {
        const drafts = group.map(({ draft }) => draft);
        const facts = this.factsOf(drafts);
        const around = await this.alternatives.aroundAll(drafts, facts);
        const known = await facts;
        group.forEach((question, i) => {
          const error = refusalOf(question.draft, known[i]!, around[i]!);
          if (error) answers.set(question, error);
        });
      }),
    );
    // After the look: if what is in the way is their own booking of a moment ago, its idempotency key is there as well.
    const again = await this.idempotencyKeys.areKnown(
      this.database,
      asked.map((question) => (answers.has(question) ? question.idempotencyKey : undefined)),
    );
    return asked.map((question, i) => (again[i] ? null : (answers.get(question) ?? null)));
  }

  private async factsOf(drafts: readonly BookingDraft[]): Promise<PersonFacts[]> {
    const { centre, organisationId, slot } = drafts[0]!;
    const people = [...new Set(drafts.map(({ owner }) => owner.personId))];
    const facts = await this.facts.ofAll(this.database, people, { centre, organisationId, slot });
    return drafts.map(({ owner }) => facts.get(owner.personId)!);
  }
}

/** Requests of which this is the same can be looked at together. */
function placeInTime({ centre, organisationId, slot }: BookingDraft): string {
  return [centre.id, slot.start, slot.end, organisationId].join(' ');
}

function refusalOf(draft: BookingDraft, facts: PersonFacts, around: Around): DomainError | null {
  if (around.conflicts.length === 0) return null;
  const decision = decide(questionOf(draft, facts));
  const { zone } = draft.centre;
  return decision.allowed ? slotTaken(around.conflicts, around.alternatives, zone) : refused(decision, zone);
}
