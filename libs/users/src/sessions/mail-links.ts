import { Injectable } from '@nestjs/common';
import { Signer } from '@birlik/database';
import { isId } from '@birlik/kernel';

/** The only action that a link in a mail allows. */
export type LinkPurpose = 'offer' | 'visit' | 'place';

const ID_BYTES = 16;

/** SQL: the links to something end so long after it. */
const LINKS_LAST = `interval '1 day'`;

/**
 * Returns SQL: true when links to something have ended, a day after its end or after it was dropped, whichever came first.
 * The parameters are SQL expressions; NULL stands for what has not happened.
 */
export function selectLinkOver(end: string, droppedAt: string): string {
  return `least(${end}, ${droppedAt}) + ${LINKS_LAST} <= birlik_now()`;
}

/**
 * Signs links for one action without signing in: answer an offer of a slot or a seat, or say «on my way». The
 * token contains the person and is valid for one purpose and one subject. Opening a link changes nothing;
 * only a button on the page does.
 */
@Injectable()
export class MailLinks {
  constructor(private readonly signer: Signer) {}

  async makeToken(purpose: LinkPurpose, subjectId: string, personId: string): Promise<string> {
    const signature = await this.signer.signText(purpose, `${subjectId} ${personId}`);
    return Buffer.concat([Buffer.from(personId.replaceAll('-', ''), 'hex'), signature]).toString('base64url');
  }

  /** Returns the person of a link; null when the signature is invalid or the link has another purpose. */
  async findPersonId(purpose: LinkPurpose, subjectId: string, token: string): Promise<string | null> {
    const bytes = Buffer.from(token, 'base64url');
    const hex = bytes.subarray(0, ID_BYTES).toString('hex');
    const personId = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
    if (!isId(personId)) return null;
    const isOurs = await this.signer.isSigned(purpose, `${subjectId} ${personId}`, bytes.subarray(ID_BYTES));
    return isOurs ? personId : null;
  }
}
