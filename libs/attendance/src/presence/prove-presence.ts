import { Injectable } from '@nestjs/common';
import { lockOf, readNow, Signer, type Tx, UnitOfWork } from '@birlik/database';
import { newId, type Person } from '@birlik/kernel';
import { CentreDirectory, isInNetworks } from '@birlik/rooms';
import { codeNeeded, tooManyCodes, wrongCode } from './presence.errors.js';
import { PresenceCodes, signSticker } from './presence-code.js';
import { mayProve } from './proof-limits.js';
import { ScansRepository } from './scans.repository.js';

/** What the person checks in for: a booking or a session. */
export interface PresenceSubject {
  readonly id: string;
  readonly centreId: string;
  readonly version: number;
  /** Ids of the desks whose stickers are accepted. */
  readonly spaceIds: readonly string[];
}

/** A code of the entrance screen, or the secret of a sticker. */
export interface PresenceProof {
  readonly via: 'code' | 'sticker';
  readonly proof: string;
  /** Address from which the proof came; null when it is not known. */
  readonly address: string | null;
}

/** Checks the proof that a person is at the centre. */
@Injectable()
export class ProvePresence {
  constructor(
    private readonly work: UnitOfWork,
    private readonly centres: CentreDirectory,
    private readonly codes: PresenceCodes,
    private readonly signer: Signer,
    private readonly scans: ScansRepository,
  ) {}

  /**
   * Returns the nonce of this attempt; the same proof gives the same nonce. Call it only when the subject is
   * awaited now: the answer tells whether the proof was right.
   * @throws DomainError `code_needed` for a sticker outside the network of the centre; `wrong_code`; `rate_limited` after too many wrong proofs of the person or in the centre
   */
  async provePresence(person: Person, subject: PresenceSubject, proof: PresenceProof): Promise<string> {
    await this.refuseStickerFromElsewhere(subject, proof);
    const stickers = await this.signStickers(subject, proof);
    const verdict = await this.work.run(
      async (tx) => {
        const wrong = await this.scans.countWrongProofs(tx, subject.centreId, person);
        if (!mayProve(wrong, proof.proof)) return 'too_many';
        const nonce = await this.findNonce(tx, subject, proof, stickers);
        if (nonce !== null) return { nonce };
        const { id: subjectId, centreId } = subject;
        const attempt = { centreId, subjectId, nonce: newId(), via: proof.via, outcome: 'wrong_code' };
        await this.scans.add(tx, person, attempt);
        return 'wrong';
      },
      // The proofs of a person are judged one after the other: each is counted before the next one is judged.
      { locks: [lockOf(person.personId)] },
    );
    if (verdict === 'too_many') throw tooManyCodes();
    if (verdict === 'wrong') throw wrongCode();
    return verdict.nonce;
  }

  /** A sticker names a place. It is a proof only where the person cannot be elsewhere. */
  private async refuseStickerFromElsewhere(
    { centreId }: PresenceSubject,
    { via, address }: PresenceProof,
  ): Promise<void> {
    if (via !== 'sticker') return;
    const { networks } = await this.centres.get(centreId);
    if (address === null || !isInNetworks(address, networks)) throw codeNeeded();
  }

  /** Returns the nonce of the proof for a subject that has arrived, or null. It counts nothing. */
  async findNonceOfRepeat(tx: Tx, subject: PresenceSubject, proof: PresenceProof): Promise<string | null> {
    return this.findNonce(tx, subject, proof, await this.signStickers(subject, proof));
  }

  private async findNonce(
    tx: Tx,
    { id, centreId, version }: PresenceSubject,
    { via, proof }: PresenceProof,
    stickers: readonly string[],
  ): Promise<string | null> {
    if (via === 'sticker') return stickers.includes(proof) ? `sticker ${id} v${version}` : null;
    const window = await this.codes.findWindow(centreId, proof, await readNow(tx));
    return window === null ? null : `code ${id} ${window}`;
  }

  private async signStickers({ centreId, spaceIds }: PresenceSubject, { via }: PresenceProof) {
    if (via !== 'sticker') return [];
    const centre = await this.centres.get(centreId);
    const desks = spaceIds.flatMap((spaceId) => centre.spaces.get(spaceId) ?? []);
    return Promise.all(desks.map((desk) => signSticker(this.signer, desk)));
  }
}
