import { Injectable } from '@nestjs/common';
import { Signer } from '@birlik/database';
import { type Instant } from '@birlik/kernel';

/** Lifetime of one code on the entrance screen. */
export const CODE_LASTS_MS = 30_000;
/** A code is valid while it is shown and for one more window, because typing takes time. */
const CODE_VALID_WINDOWS = 2;
const TOKEN_BYTES = 9;
const DIGITS = 6;

/** The current code of the entrance screen. */
export interface PresenceCode {
  /** Six digits for typing. */
  readonly digits: string;
  /** A long token of the same code, for the camera of a phone; it cannot be guessed. */
  readonly token: string;
  readonly until: Instant;
}

/**
 * Makes and checks the codes that prove presence at a centre. A code is a signature over one centre and one
 * half minute of the database's clock. All processes compute the same codes, so nothing is stored.
 */
@Injectable()
export class PresenceCodes {
  constructor(private readonly signer: Signer) {}

  /** Returns the code that is shown at an instant. */
  async makeCode(centreId: string, now: Instant): Promise<PresenceCode> {
    const window = Math.floor(now / CODE_LASTS_MS);
    const { digits, token } = await this.sign(centreId, window);
    return { digits, token, until: (window + 1) * CODE_LASTS_MS };
  }

  /**
   * Returns the half minute in which the code was shown, or null when the code is not valid for this centre.
   */
  async findWindow(centreId: string, code: string, now: Instant): Promise<number | null> {
    const current = Math.floor(now / CODE_LASTS_MS);
    for (let window = current; window > current - CODE_VALID_WINDOWS; window--) {
      const { digits, token } = await this.sign(centreId, window);
      if (code === digits || code === token) return window;
    }
    return null;
  }

  private async sign(centreId: string, window: number): Promise<{ digits: string; token: string }> {
    const signature = await this.signer.signText('presence', `${centreId} ${window}`);
    return {
      digits: String(signature.readUInt32BE(0) % 10 ** DIGITS).padStart(DIGITS, '0'),
      token: signature.subarray(4, 4 + TOKEN_BYTES).toString('base64url'),
    };
  }
}

/** Returns the secret on the sticker of a desk. A new sticker makes the old secret invalid. */
export async function signSticker(signer: Signer, space: { id: string; sticker: number }): Promise<string> {
  return (await signer.signText('sticker', `${space.id} ${space.sticker}`))
    .subarray(0, TOKEN_BYTES)
    .toString('base64url');
}
