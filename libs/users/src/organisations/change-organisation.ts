import { Injectable } from '@nestjs/common';
import { type IdempotencyKey, Journal, lockOf, type Tx, UnitOfWork } from '@birlik/database';
import { type Actor, forbidden, invalid, notFound, staleVersion } from '@birlik/kernel';
import type { DatedNames, Organisation, OrganisationFields } from './organisation.js';
import { organisationChanged } from './organisation.events.js';
import { mayChangeOrganisations, maySeeOrganisations } from './organisation.permissions.js';
import { OrganisationsReadModel } from './organisations.read-model.js';
import { type NewOrganisation, OrganisationsRepository } from './organisations.repository.js';

/** What the journal says about a change. */
interface NotedChange {
  readonly action: string;
  readonly id: string;
  readonly facts: object;
  readonly idempotencyKey: IdempotencyKey | undefined;
}

/** Adds organisations, corrects and renames them, and ends them. None is ever deleted: bookings point at it. */
@Injectable()
export class ChangeOrganisation {
  constructor(
    private readonly work: UnitOfWork,
    private readonly journal: Journal,
    private readonly read: OrganisationsReadModel,
    private readonly organisations: OrganisationsRepository,
  ) {}

  /** @throws DomainError `forbidden` */
  async listOrganisations(actor: Actor, centreId: string): Promise<Organisation[]> {
    if (!maySeeOrganisations(actor, centreId)) throw forbidden();
    return this.read.listOfCentre(centreId);
  }

  /** @throws DomainError `forbidden`; `invalid_request` for a key that is taken */
  async addOrganisation(
    actor: Actor,
    centreId: string,
    organisation: NewOrganisation,
    idempotencyKey?: IdempotencyKey,
  ): Promise<Organisation> {
    if (!mayChangeOrganisations(actor, centreId)) throw forbidden();
    return this.work.run(
      async (tx) => {
        if (await this.organisations.hasKey(tx, centreId, organisation.key)) throw invalid('/key', 'twice');
        const id = await this.organisations.add(tx, centreId, organisation);
        return this.note(tx, actor, {
          action: 'organisation.added',
          id,
          facts: { key: organisation.key },
          idempotencyKey,
        });
      },
      { locks: [lockOf(centreId)], idempotencyKey },
    );
  }

  /**
   * Changes the named fields; the others stay. With `validTo` it ends, and those who book for it do so no more.
   * @throws DomainError `forbidden`; `not_found`; `stale_version`; `invalid_request` for a parent that is none or lies below
   */
  async changeFields(
    actor: Actor,
    id: string,
    change: { readonly [Name in keyof OrganisationFields]?: OrganisationFields[Name] | undefined } & {
      readonly version: number;
    },
    idempotencyKey?: IdempotencyKey,
  ): Promise<Organisation> {
    return this.change(actor, id, { version: change.version, idempotencyKey }, async (tx, before) => {
      const { version: _, ...named } = change;
      const given = Object.entries(named).filter(([, value]) => value !== undefined);
      const fields = Object.fromEntries(given) as Partial<OrganisationFields>;
      if (fields.validTo && fields.validTo < before.validFrom) throw invalid('/validTo', 'not_after_start');
      if (fields.parentId) await this.checkParent(tx, before, fields.parentId);
      await this.organisations.changeFields(tx, id, { ...before, ...fields });
      return { action: 'organisation.changed', facts: { fields: Object.keys(fields) } };
    });
  }

  /**
   * Gives the names that hold from a day on. Those of the same day are corrected.
   * @throws DomainError `forbidden`; `not_found`; `stale_version`
   */
  async rename(
    actor: Actor,
    id: string,
    { version, ...dated }: DatedNames & { readonly version: number },
    idempotencyKey?: IdempotencyKey,
  ): Promise<Organisation> {
    return this.change(actor, id, { version, idempotencyKey }, async (tx, before) => {
      const old =
        before.history.filter(({ validFrom }) => validFrom <= dated.validFrom).at(-1)?.names ?? null;
      await this.organisations.writeNames(tx, id, dated);
      return { action: 'organisation.renamed', facts: { ...dated, old } };
    });
  }

  private async change(
    actor: Actor,
    id: string,
    { version, idempotencyKey }: { version: number; idempotencyKey: IdempotencyKey | undefined },
    body: (tx: Tx, before: Organisation) => Promise<{ action: string; facts: object }>,
  ): Promise<Organisation> {
    const seen = await this.read.find(id);
    if (!seen || !maySeeOrganisations(actor, seen.centreId)) throw notFound();
    if (!mayChangeOrganisations(actor, seen.centreId)) throw forbidden();
    return this.work.run(
      async (tx) => {
        const before = (await this.read.find(id, tx))!;
        if (before.version !== version) throw staleVersion(before.version);
        const { action, facts } = await body(tx, before);
        await this.organisations.raiseVersion(tx, id);
        return this.note(tx, actor, { action, id, facts, idempotencyKey });
      },
      { locks: [lockOf(seen.centreId)], idempotencyKey },
    );
  }

  private async note(
    tx: Tx,
    actor: Actor,
    { action, id, facts, idempotencyKey }: NotedChange,
  ): Promise<Organisation> {
    const answer = (await this.read.find(id, tx))!;
    const { centreId, version } = answer;
    const event = organisationChanged.create({ organisationId: id, version });
    await this.journal.writeEntry(tx, {
      centreId,
      actor,
      action,
      subjectId: id,
      facts,
      event,
      idempotencyKey,
      answer,
    });
    return answer;
  }

  /** A tree has no circles. */
  private async checkParent(tx: Tx, { id, centreId }: Organisation, parentId: string): Promise<void> {
    for (let above: string | null = parentId; above !== null;) {
      if (above === id) throw invalid('/parentId', 'contradiction');
      const parent: Organisation | null = await this.read.find(above, tx);
      if (!parent || parent.centreId !== centreId) throw invalid('/parentId', 'not_a_choice');
      above = parent.parentId;
    }
  }
}
