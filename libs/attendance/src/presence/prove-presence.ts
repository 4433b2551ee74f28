import { Injectable } from '@nestjs/common';
import { Database, lockOf, readNow, Signer, type Sql, UnitOfWork } from '@birlik/database';
import { type Actor, newId } from '@birlik/kernel';
import { CentreDirectory } from '@birlik/rooms';
import { tooManyCodes, wrongCode } from './presence.errors.js';
import { PresenceCodes, signSticker } from './presence-code.js';
import { ScansRepository } from './scans.repository.js';

/** What the person checks in for: a booking or a session. */
export interface PresenceSubject {
  readonly id: string;
  readonly centreId: string;
  readonly version: number;
  /** Ids of the desks whose stickers are accepted. */
  readonly spaceIds: readonly string[];
  /** True before the arrival: then a code that was used before is refused. */
  readonly isAwaited: boolean;
}

/** A code of the entrance screen, or the secret of a sticker. */
export interface PresenceProof {
  readonly via: string;
  readonly proof: string;
}

/** More attempts would make it easy to guess four digits. */
const MAX_WRONG_CODES = 5;

/** Checks the proof that a person is at the centre. */
@Injectable()
export class ProvePresence {
  constructor(
    private readonly work: UnitOfWork,
    private readonly database: Database,
    private readonly centres: CentreDirectory,
    private readonly codes: PresenceCodes,
    private readonly signer: Signer,
    private readonly scans: ScansRepository,
  ) {}

  /**
   * Returns the nonce of this attempt; the same proof gives the same nonce.
   * @throws DomainError `wrong_code`; `rate_limited` after five wrong codes
   */
  provePresence(actor: Actor, subject: PresenceSubject, { via, proof }: PresenceProof): Promise<string> {
    return via === 'sticker'
      ? this.proveBySticker(actor, subject, proof)
      : this.proveByCode(actor, subject, { via, proof });
  }

  private async proveBySticker(actor: Actor, subject: PresenceSubject, proof: string): Promise<string> {
    const centre = await this.centres.get(subject.centreId);
    const desks = subject.spaceIds.flatMap((spaceId) => centre.spaces.get(spaceId) ?? []);
    const keys = await Promise.all(desks.map((desk) => signSticker(this.signer, desk)));
    if (keys.includes(proof)) return `sticker ${subject.id} v${subject.version}`;
    await this.keepWrongCode(this.database, actor, subject, 'sticker');
    throw wrongCode();
  }

  private async proveByCode(
    actor: Actor,
    subject: PresenceSubject,
    { via, proof }: PresenceProof,
  ): Promise<string> {
    // Attempts run one after the other: each is counted before the next one is checked, so parallel guesses
    // gain nothing.
    const verdict = await this.work.run(
      async (tx) => {
        if ((await this.scans.countWrongCodes(tx, subject.id)) >= MAX_WRONG_CODES) return 'too_many';
        const window = await this.codes.findWindow(subject.centreId, proof, await readNow(tx));
        const nonce = `code ${subject.id} ${window}`;
        // After staff undo a check-in, the same code cannot be used again.
        const used = subject.isAwaited && (await this.scans.hasCheckedIn(tx, subject.centreId, nonce));
        if (window !== null && !used) return { nonce };
        await this.keepWrongCode(tx, actor, subject, via);
        return 'wrong';
      },
      { locks: [lockOf(subject.id)] },
    );
    if (verdict === 'too_many') throw tooManyCodes();
    if (verdict === 'wrong') throw wrongCode();
    return verdict.nonce;
  }

  private async keepWrongCode(sql: Sql, actor: Actor, subject: PresenceSubject, via: string): Promise<void> {
    const { id: subjectId, centreId } = subject;
    await this.scans.add(sql, actor, { centreId, subjectId, nonce: newId(), via, outcome: 'wrong_code' });
  }
}
