import { Injectable } from '@nestjs/common';
import { type IdempotencyKey, Journal, lockOf, type Tx, UnitOfWork } from '@birlik/database';
import { type Actor, forbidden, notFound, type Payload, staleVersion } from '@birlik/kernel';
import type { Centre } from '../centres/centre.js';
import { CentreDirectory } from '../centres/centre-directory.js';
import { centreChanged } from '../centres/centre.events.js';
import { CentresRepository } from '../centres/centres.repository.js';
import { mayChangeSettings } from './settings.permissions.js';

export interface SettingsOptions {
  /** The version of the centre that the manager saw. */
  readonly version?: number | undefined;
  readonly idempotencyKey?: IdempotencyKey | undefined;
}

/** What a change of settings adds to the journal. */
export interface SettingsNote {
  readonly action: string;
  /** Id of the changed thing; the centre when absent. */
  readonly subjectId?: string;
  readonly facts: object;
  readonly event?: Payload<typeof centreChanged.fields>;
}

/**
 * Changes the settings of a centre. All changes of managers use this class. Existing bookings keep their
 * values.
 */
@Injectable()
export class CentreSettings {
  constructor(
    private readonly work: UnitOfWork,
    private readonly journal: Journal,
    private readonly directory: CentreDirectory,
    private readonly centres: CentresRepository,
  ) {}

  /**
   * Runs `write` under the exclusive lock of the settings, increases the version, and returns the centre
   * after the change.
   * @throws DomainError `not_found`; `forbidden` unless the actor is a manager; `stale_version`; any error of
   * `write`
   */
  async changeSettings(
    actor: Actor,
    centreId: string,
    { version, idempotencyKey }: SettingsOptions,
    write: (tx: Tx) => Promise<SettingsNote>,
  ): Promise<Centre> {
    await this.directory.get(centreId);
    if (!mayChangeSettings(actor, centreId)) throw forbidden();
    await this.work.run<object>(
      async (tx) => {
        await this.checkVersion(tx, centreId, version);
        const { action, subjectId = centreId, facts, event = {} } = await write(tx);
        const raised = await this.centres.raiseVersion(tx, centreId);
        await this.journal.writeEntry(tx, {
          centreId,
          actor,
          action,
          subjectId,
          facts,
          event: centreChanged.create({ version: raised, ...event }),
          idempotencyKey,
          answer: {},
        });
        await this.centres.announceChange(tx, centreId);
        return {};
      },
      { locks: [lockOf(centreId)], idempotencyKey },
    );
    this.directory.forgetCentre(centreId);
    return this.directory.get(centreId);
  }

  private async checkVersion(tx: Tx, centreId: string, seen: number | undefined): Promise<void> {
    const version = await this.centres.readVersion(tx, centreId);
    if (version === null) throw notFound();
    if (seen !== undefined && seen !== version) throw staleVersion(version);
  }
}
