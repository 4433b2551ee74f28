import { Injectable } from '@nestjs/common';
import { Signer } from '@birlik/database';
import { isId } from '@birlik/kernel';

/** What a link of a mail lets its reader do, and nothing else. */
export type LinkPurpose = 'offer' | 'visit' | 'place';

const ID_BYTES = 16;

/**
 * Links that let somebody do one thing without signing in: answer this offer of a slot or of a place, say «on my way». The token
 * names the person and is good for one purpose and one subject. Opening a link does nothing; only a tap on the page does.
 */
@Injectable()
export class MailLinks {
  constructor(private readonly signer: Signer) {}

  async makeToken(purpose: LinkPurpose, subjectId: string, personId: string): Promise<string> {
    const signature = await this.signer.signText(purpose, `${subjectId} ${personId}`);
    return Buffer.concat([Buffer.from(personId.replaceAll('-', ''), 'hex'), signature]).toString('base64url');
  }

  /** Whose link it is; null when it is not ours, or for something else. */
  async findPersonId(purpose: LinkPurpose, subjectId: string, token: string): Promise<string | null> {
    const bytes = Buffer.from(token, 'base64url');
    const hex = bytes.subarray(0, ID_BYTES).toString('hex');
    const personId = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
    if (!isId(personId)) return null;
    const isOurs = await this.signer.isSigned(purpose, `${subjectId} ${personId}`, bytes.subarray(ID_BYTES));
    return isOurs ? personId : null;
  }
}
