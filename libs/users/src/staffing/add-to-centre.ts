import { Injectable } from '@nestjs/common';
import { type IdempotencyKey, Journal, UnitOfWork } from '@birlik/database';
import { type Actor, forbidden, invalid } from '@birlik/kernel';
import { AddPerson, type KnownPerson, type Newcomer } from '../people/add-person.js';
import { readPhone } from '../people/login.js';
import { PeopleRepository } from '../people/people.repository.js';
import { RolesRepository } from '../people/roles.repository.js';
import { buildPersonEntry } from './people.events.js';
import { personKnown } from './people.errors.js';
import { mayAddPeople } from './people.permissions.js';

/** Somebody who stands at the front desk. */
export interface Arriving extends Newcomer {
  /** One of the people who are likely the same: no person is added, and that one becomes a member. */
  readonly knownAs?: string | undefined;
  /** True when staff have looked at them and it is none. */
  readonly isNew?: boolean | undefined;
}

/** Makes somebody a member of the centre while they stand at the front desk. Who is known is found, and not doubled. */
@Injectable()
export class AddToCentre {
  constructor(
    private readonly work: UnitOfWork,
    private readonly journal: Journal,
    private readonly adding: AddPerson,
    private readonly people: PeopleRepository,
    private readonly roles: RolesRepository,
  ) {}

  /** @throws DomainError `forbidden`; `invalid_request` */
  async findKnown(
    actor: Actor,
    centreId: string,
    newcomer: Pick<Newcomer, 'fullName' | 'phone' | 'email'>,
  ): Promise<KnownPerson[]> {
    if (!mayAddPeople(actor, centreId)) throw forbidden();
    return this.adding.findKnown(centreId, newcomer);
  }

  /**
   * Returns the id of the new member.
   * @throws DomainError `forbidden`; `invalid_request`; `person_known` with those who are likely the same
   */
  async execute(
    actor: Actor,
    centreId: string,
    arriving: Arriving,
    idempotencyKey?: IdempotencyKey,
  ): Promise<{ id: string }> {
    if (!mayAddPeople(actor, centreId)) throw forbidden();
    if (!arriving.phone && !arriving.email) throw invalid('/phone', 'required');
    if (arriving.phone && !readPhone(arriving.phone)) throw invalid('/phone', 'invalid');
    return this.work.run(
      async (tx) => {
        const known = await this.adding.findKnown(centreId, arriving, tx);
        const chosen = chooseKnown(known, arriving);
        if (chosen !== null && !(await this.people.keepOpen(tx, chosen)))
          throw invalid('/knownAs', 'not_a_choice');
        const id = chosen ?? (await this.adding.add(tx, arriving));
        await this.roles.give(tx, centreId, id, {
          kind: 'member',
          organisationId: null,
          validFrom: null,
          validUntil: null,
        });
        const answer = { id };
        const entry = { facts: { known: arriving.knownAs !== undefined }, idempotencyKey, answer };
        await this.journal.writeEntry(
          tx,
          buildPersonEntry(actor, 'person.added', { centreId, personId: id }, entry),
        );
        return answer;
      },
      { idempotencyKey },
    );
  }
}

/** Returns the id of the known person whom staff have named; null for somebody new. */
function chooseKnown(known: readonly KnownPerson[], { knownAs, isNew }: Arriving): string | null {
  if (knownAs !== undefined) {
    if (!known.some(({ id }) => id === knownAs)) throw invalid('/knownAs', 'not_a_choice');
    return knownAs;
  }
  // Two people of one name are usual. Two with one e-mail address are not, and a phone is asked about.
  const isDecided = isNew === true && known.every(({ by }) => by !== 'email');
  if (known.length > 0 && !isDecided) throw personKnown(known);
  return null;
}
