import { Injectable } from '@nestjs/common';
import { Journal, readNow, type Tx } from '@birlik/database';
import { type AccountMessageKind, MessageLedger } from '@birlik/notifications';
import { type Centre, CentreDirectory } from '@birlik/rooms';
import { AccountCodesRepository, type CodePurpose } from '@birlik/users';
import { type AccountAction, buildAccountEntry } from './account.events.js';
import { buildAccountMessage } from './account-messages.js';

const KIND_OF: Readonly<Record<CodePurpose, AccountMessageKind>> = {
  verify: 'verification_code',
  reset: 'reset_code',
  change: 'contact_code',
};

/** Whom a message about an account goes to. */
export interface Addressee {
  readonly personId: string;
  /** A centre to which the person belongs; null for none. */
  readonly centreId: string | null;
}

/** Sends codes and notices about accounts, in the transaction of what they are about. */
@Injectable()
export class CodePost {
  constructor(
    private readonly codes: AccountCodesRepository,
    private readonly ledger: MessageLedger,
    private readonly centres: CentreDirectory,
    private readonly journal: Journal,
  ) {}

  /**
   * Sends a code to a mail address. Nothing is sent to somebody who was sent too many. The caller holds the lock of the
   * person.
   */
  async sendCode(
    tx: Tx,
    { personId, centreId }: Addressee,
    purpose: CodePurpose,
    address: string,
  ): Promise<void> {
    const centre = await this.findCentre(centreId);
    const code = await this.codes.add(tx, { personId, purpose, address });
    if (!code || !centre) return;
    const now = await readNow(tx);
    await this.ledger.planMessages(tx, [
      buildAccountMessage(KIND_OF[purpose], { centre, recipientId: personId, now, address, code }),
    ]);
    await this.note(tx, { personId, centreId }, 'code_sent', { purpose });
  }

  /** Tells a person what happened to their account. */
  async sendNotice(
    tx: Tx,
    { personId, centreId }: Addressee,
    kind: AccountMessageKind,
    address: string | null,
  ): Promise<void> {
    const centre = await this.findCentre(centreId);
    if (!centre || address === null) return;
    const now = await readNow(tx);
    await this.ledger.planMessages(tx, [
      buildAccountMessage(kind, { centre, recipientId: personId, now, address }),
    ]);
  }

  /** Writes a change of an account into the audit, and wakes the worker for its messages. */
  async note(
    tx: Tx,
    { personId, centreId }: Addressee,
    action: AccountAction,
    facts: object = {},
  ): Promise<void> {
    const centre = await this.findCentre(centreId);
    if (centre) await this.journal.writeEntry(tx, buildAccountEntry(centre.id, personId, action, facts));
  }

  /** Messages name a centre. Somebody without a role is told in the name of the first. */
  private async findCentre(centreId: string | null): Promise<Centre | null> {
    const id = centreId ?? (await this.centres.listIds())[0];
    return id === undefined ? null : this.centres.get(id);
  }
}
