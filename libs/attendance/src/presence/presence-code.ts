import { Injectable } from '@nestjs/common';
import { Signer } from '@birlik/database';
import { type Instant } from '@birlik/kernel';

/** The entrance screen shows another code this often. */
export const CODE_MS = 30_000;
/** A code is good while it is shown and once as long again, because typing takes time. */
const VALID_WINDOWS = 2;
const TOKEN_BYTES = 9;

/** What the entrance screen shows. */
export interface PresenceCode {
  /** Four digits to type. */
  readonly digits: string;
  /** The same for the camera of a phone: too long to be guessed. */
  readonly token: string;
  readonly until: Instant;
}

/**
 * Codes that prove that somebody is at a centre. A code is signed for one centre and one half minute of the database's clock.
 * Every process makes the same codes, so nothing is stored.
 */
@Injectable()
export class PresenceCodes {
  constructor(private readonly signer: Signer) {}

  /** The code that is shown at a moment. */
  async makeCode(centreId: string, now: Instant): Promise<PresenceCode> {
    const window = Math.floor(now / CODE_MS);
    const { digits, token } = await this.sign(centreId, window);
    return { digits, token, until: (window + 1) * CODE_MS };
  }

  /** The half minute in which the code was shown; null when it is not a valid one of this centre. */
  async findWindow(centreId: string, code: string, now: Instant): Promise<number | null> {
    const current = Math.floor(now / CODE_MS);
    for (let window = current; window > current - VALID_WINDOWS; window--) {
      const { digits, token } = await this.sign(centreId, window);
      if (code === digits || code === token) return window;
    }
    return null;
  }

  private async sign(centreId: string, window: number): Promise<{ digits: string; token: string }> {
    const signature = await this.signer.signText('presence', `${centreId} ${window}`);
    return {
      digits: String(signature.readUInt32BE(0) % 10_000).padStart(4, '0'),
      token: signature.subarray(4, 4 + TOKEN_BYTES).toString('base64url'),
    };
  }
}

/** The secret on the sticker of a desk. When the sticker is printed anew, the old secret proves nothing. */
export async function signSticker(signer: Signer, space: { id: string; sticker: number }): Promise<string> {
  return (await signer.signText('sticker', `${space.id} ${space.sticker}`))
    .subarray(0, TOKEN_BYTES)
    .toString('base64url');
}
