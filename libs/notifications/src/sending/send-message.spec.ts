import { type Channel, type ChannelKey, Undeliverable } from '../channels/channel.js';
import { Channels } from '../channels/channels.js';
import type { BookingMessageKind } from '../kinds/message-kinds.js';
import type { MessageClaims } from '../ledger/message-claims.repository.js';
import type { ClaimedMessage } from '../ledger/message.js';
import { SendMessage } from './send-message.js';

/** A ledger with one message that records the result. */
class OneMessage {
  readonly outcome: string[] = [];

  constructor(private readonly message: Partial<ClaimedMessage> | null) {}

  claimMessage = async () => this.message;
  markSent = async (id: string) => void this.outcome.push(`${id} sent`);
  markFailed = async (id: string, problem: string) => void this.outcome.push(`${id} failed: ${problem}`);
  markProblem = async (id: string, problem: string) => void this.outcome.push(`${id}: ${problem}`);
}

/** A channel that renders a message to its id and kind. */
class FakeChannel implements Channel<string> {
  readonly key: ChannelKey = 'mail';
  readonly delivered: string[] = [];
  isClosed = false;

  constructor(private readonly problem: Error | null = null) {}

  renderMessage = async (message: { id: string }, { kind }: { kind: string }) => `${message.id} ${kind}`;
  deliverMessage = async (rendered: string) => {
    if (this.problem) throw this.problem;
    this.delivered.push(rendered);
  };
  close = async () => void (this.isClosed = true);
}

const MESSAGE: Partial<ClaimedMessage> = { id: 'm', kind: 'reminder_120', channel: 'mail' };

function sending(message: Partial<ClaimedMessage> | null, channel = new FakeChannel()) {
  const ledger = new OneMessage(message);
  const send = new SendMessage(ledger as unknown as MessageClaims, new Channels([channel]));
  return { ledger, send, channel };
}

describe('sending a message', () => {
  it('delivers it by its channel, as its kind says', async () => {
    const { ledger, send, channel } = sending(MESSAGE);
    expect(await send.execute('m')).toBe(true);
    expect(channel.delivered).toEqual(['m reminder_*']);
    expect(ledger.outcome).toEqual(['m sent']);
  });

  it('ends when the message is not to be sent', async () => {
    const { ledger, send, channel } = sending(null);
    expect(await send.execute('m')).toBe(false);
    expect([...channel.delivered, ...ledger.outcome]).toEqual([]);
  });

  it('keeps what the provider said', async () => {
    const { ledger, send } = sending(MESSAGE, new FakeChannel(new Error('the provider is silent')));
    await expect(send.execute('m')).rejects.toThrow('the provider is silent');
    expect(ledger.outcome).toEqual(['m: Error: the provider is silent']);
  });

  it('gives up a message that the provider will never accept', async () => {
    const { ledger, send } = sending(MESSAGE, new FakeChannel(new Undeliverable('550 no such mailbox')));
    expect(await send.execute('m')).toBe(false);
    expect(ledger.outcome).toEqual(['m failed: Error: 550 no such mailbox']);
  });

  it('keeps that a message is of another version, by its channel or its kind', async () => {
    const unknown: Partial<ClaimedMessage>[] = [
      { ...MESSAGE, channel: 'pigeon' as ChannelKey },
      { ...MESSAGE, kind: 'greeting' as BookingMessageKind },
    ];
    for (const message of unknown) {
      const { ledger, send, channel } = sending(message);
      await expect(send.execute('m')).rejects.toThrow(/pigeon|greeting/);
      expect(ledger.outcome).toEqual([expect.stringMatching(/^m: Error: .*(pigeon|greeting)/)]);
      expect(channel.delivered).toEqual([]);
    }
  });

  it('closes its channels at the end', async () => {
    const channel = new FakeChannel();
    await new Channels([channel]).onApplicationShutdown();
    expect(channel.isClosed).toBe(true);
  });
});
