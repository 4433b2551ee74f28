import { Injectable } from '@nestjs/common';
import { answeredTogether, Database, type IdempotencyKey, IdempotencyKeys } from '@birlik/database';
import { type DomainError, groupBy } from '@birlik/kernel';
import { decide, type PersonFacts, refused } from '@birlik/slots';
import { type BookingDraft, buildQuestion } from '../booking/booking-draft.js';
import { PersonFactsReadModel } from '../booking/person-facts.read-model.js';
import { Alternatives, type Surroundings } from '../search/alternatives.js';
import { refuseSlot } from './slot-refusal.js';

interface Question {
  readonly draft: BookingDraft;
  readonly idempotencyKey: IdempotencyKey | undefined;
}

/**
 * Refuses late requests without an attempt; one query answers many of them. It can only refuse: if the space
 * looks free, the normal attempt runs and the database constraint decides.
 */
@Injectable()
export class PrecheckConflicts {
  private readonly ask = answeredTogether<Question, null>((questions) => this.answer(questions));

  constructor(
    private readonly facts: PersonFactsReadModel,
    private readonly alternatives: Alternatives,
    private readonly idempotencyKeys: IdempotencyKeys,
    private readonly database: Database,
  ) {}

  /**
   * Returns when an attempt can succeed.
   * @throws DomainError `slot_taken`, `space_closed` or `refused`, as the attempt would
   */
  async checkDraft(draft: BookingDraft, idempotencyKey: IdempotencyKey | undefined): Promise<void> {
    await this.ask({ draft, idempotencyKey });
  }

  private async answer(questions: readonly Question[]): Promise<(DomainError | null)[]> {
    const refusals = new Map<Question, DomainError>();
    const groups = groupBy(questions, ({ draft }) => subjectOf(draft));
    await Promise.all(
      [...groups.values()].map(async (group) => {
        for (const [question, error] of await this.refusalsOf(group)) refusals.set(question, error);
      }),
    );
    // The key is read after the conflicts: if an earlier copy of this request took the slot, its key is
    // stored by now.
    const answered = await this.idempotencyKeys.areAnswered(
      this.database,
      questions.map((question) => (refusals.has(question) ? question.idempotencyKey : undefined)),
    );
    return questions.map((question, i) => (answered[i] ? null : (refusals.get(question) ?? null)));
  }

  private async refusalsOf(group: readonly Question[]): Promise<[Question, DomainError][]> {
    const drafts = group.map(({ draft }) => draft);
    const reading = this.factsOf(drafts);
    const surroundings = await this.alternatives.findForEach(drafts, reading);
    const facts = await reading;
    return group.flatMap((question, i) => {
      const error = refusalOf(question.draft, facts[i]!, surroundings[i]!);
      return error ? [[question, error] as [Question, DomainError]] : [];
    });
  }

  private async factsOf(drafts: readonly BookingDraft[]): Promise<PersonFacts[]> {
    const { centre, spaces, organisationId, slot } = drafts[0]!;
    const people = [...new Set(drafts.map(({ owner }) => owner.personId))];
    const query = { centre, kind: spaces[0]!.kind, organisationId, slot };
    const facts = await this.facts.readFactsOfPeople(this.database, people, query);
    return drafts.map(({ owner }) => facts.get(owner.personId)!);
  }
}

/** Drafts with the same key are checked by one query. */
function subjectOf({ centre, spaces, organisationId, slot }: BookingDraft): string {
  return [centre.id, spaces[0]!.kind, slot.start, slot.end, organisationId].join(' ');
}

function refusalOf(draft: BookingDraft, facts: PersonFacts, surroundings: Surroundings): DomainError | null {
  if (surroundings.conflicts.length === 0) return null;
  const decision = decide(buildQuestion(draft, facts));
  const { zone } = draft.centre;
  return decision.allowed ? refuseSlot(surroundings, zone) : refused(decision, zone);
}
