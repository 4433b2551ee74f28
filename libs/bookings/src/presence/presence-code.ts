import { Injectable } from '@nestjs/common';
import { Signer } from '@birlik/database';
import { type Instant } from '@birlik/kernel';

/** The entrance screen's code changes this often. */
export const CODE_MS = 30_000;
/** A code is good for the time it is shown and once as long again: somebody is typing. */
const WINDOWS = 2;
const TOKEN_BYTES = 9;

/** What the screen at the entrance shows. */
export interface PresenceCode {
  /** Four digits to type. */
  readonly digits: string;
  /** The same for a phone's camera: long enough that nobody guesses it. */
  readonly token: string;
  readonly until: Instant;
}

/**
 * Codes that prove somebody is at a centre: signed, of one centre and of one half minute of the database's clock. Every
 * process makes the same ones, so nothing is stored.
 */
@Injectable()
export class PresenceCodes {
  constructor(private readonly signer: Signer) {}

  async codeAt(centreId: string, now: Instant): Promise<PresenceCode> {
    const window = Math.floor(now / CODE_MS);
    const { digits, token } = await this.ofWindow(centreId, window);
    return { digits, token, until: (window + 1) * CODE_MS };
  }

  /** The half minute that the code was shown in; null when it is none of this centre's present ones. */
  async windowOf(centreId: string, code: string, now: Instant): Promise<number | null> {
    const current = Math.floor(now / CODE_MS);
    for (let window = current; window > current - WINDOWS; window--) {
      const { digits, token } = await this.ofWindow(centreId, window);
      if (code === digits || code === token) return window;
    }
    return null;
  }

  private async ofWindow(centreId: string, window: number): Promise<{ digits: string; token: string }> {
    const signature = await this.signer.sign('presence', `${centreId} ${window}`);
    return {
      digits: String(signature.readUInt32BE(0) % 10_000).padStart(4, '0'),
      token: signature.subarray(4, 4 + TOKEN_BYTES).toString('base64url'),
    };
  }
}

/** The secret on a desk's sticker; printed anew, the old one proves nothing. */
export async function stickerKeyOf(signer: Signer, space: { id: string; sticker: number }): Promise<string> {
  return (await signer.sign('sticker', `${space.id} ${space.sticker}`))
    .subarray(0, TOKEN_BYTES)
    .toString('base64url');
}
