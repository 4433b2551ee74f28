import { Injectable, Logger } from '@nestjs/common';
import { answeredTogether } from '@birlik/database';
import { groupBy } from '@birlik/kernel';
import { runEach } from '@birlik/queue';
import { Undeliverable } from '../channels/channel.js';
import { Channels } from '../channels/channels.js';
import { findDefinition } from '../kinds/message-kinds.js';
import { MessageClaims, RENEW_CLAIMS_EVERY_MS } from '../ledger/message-claims.repository.js';
import type { ClaimedMessage } from '../ledger/message.js';

/** People who get their mails at once; more than the connections of a transport, so that none of these waits. */
const PEOPLE_AT_ONCE = 16;

const TOO_LATE = 'too late';
/** What was claimed longer ago, while others were sent, may be wrong by now. */
const FRESH_FOR_MS = 1_000;

/** How an attempt to send a message ended. */
export interface MessageOutcome {
  readonly id: string;
  /** Null when the message was sent. */
  readonly problem: string | null;
}

/** Sends due messages, each once. */
@Injectable()
export class SendMessages {
  private readonly log = new Logger('messages');
  /** Results that arrive while one is written are written together. */
  private readonly markSent = answeredTogether<string, void>(async (ids) => {
    await this.claims.markSent(ids);
    return ids.map(() => undefined);
  });

  constructor(
    private readonly claims: MessageClaims,
    private readonly channels: Channels,
  ) {}

  /**
   * Claims due messages and sends them side by side, those of one person one after the other, so that nobody hears of
   * a cancellation before they hear of the booking. Another worker may send some of the due messages meanwhile. The
   * problem of a message that could not be rendered, or that its provider did not accept, is stored with it.
   * @param max largest number of messages; of those that a crashed worker left as many again
   */
  async execute(max: number): Promise<MessageOutcome[]> {
    const claimed = await this.claims.claimDue(max);
    const claimedAt = performance.now();
    const inHand = new Set(claimed.map(({ id }) => id));
    const outcomes: MessageOutcome[] = [];
    const pulse = setInterval(() => void this.renew([...inHand]), RENEW_CLAIMS_EVERY_MS);
    const sendToPerson = async (messages: readonly ClaimedMessage[]) => {
      for (const message of messages) {
        const isFresh = performance.now() - claimedAt < FRESH_FOR_MS;
        outcomes.push({ id: message.id, problem: await this.send(message, isFresh) });
        inHand.delete(message.id);
      }
    };
    try {
      await runEach([...groupBy(claimed, ({ recipient }) => recipient.id).values()], sendToPerson, {
        atOnce: PEOPLE_AT_ONCE,
      });
    } finally {
      clearInterval(pulse);
    }
    return outcomes;
  }

  /** Returns the problem; null when the message was sent. */
  private async send(message: ClaimedMessage, isFresh: boolean): Promise<string | null> {
    if (!isFresh && !(await this.claims.isStillTrue(message.id))) {
      await this.claims.markFailed(message.id, TOO_LATE);
      return TOO_LATE;
    }
    try {
      const channel = this.channels.findChannel(message.channel);
      await channel.deliverMessage(await channel.renderMessage(message, findDefinition(message.kind)));
    } catch (error) {
      const problem = String(error);
      if (error instanceof Undeliverable) await this.claims.markFailed(message.id, problem);
      else await this.claims.markProblem(message.id, problem);
      return problem;
    }
    await this.markSent(message.id);
    return null;
  }

  private async renew(ids: readonly string[]): Promise<void> {
    await this.claims
      .renewClaims(ids)
      .catch((error: unknown) => this.log.warn(`claims not renewed: ${String(error)}`));
  }
}
