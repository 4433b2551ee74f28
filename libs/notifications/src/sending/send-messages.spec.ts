import { type Channel, type ChannelKey, Undeliverable } from '../channels/channel.js';
import { Channels } from '../channels/channels.js';
import type { BookingMessageKind } from '../kinds/message-kinds.js';
import type { MessageClaims } from '../ledger/message-claims.repository.js';
import type { ClaimedMessage } from '../ledger/message.js';
import { SendMessages } from './send-messages.js';

/** A ledger with due messages that records the results. */
class FakeClaims {
  readonly outcome: string[] = [];

  constructor(private readonly due: readonly Partial<ClaimedMessage>[]) {}

  /** Ids of messages that have become wrong since they were claimed. */
  readonly wrong = new Set<string>();
  readonly renewed: (readonly string[])[] = [];

  claimDue = async () => this.due;
  isStillTrue = async (id: string) => !this.wrong.has(id);
  renewClaims = async (ids: readonly string[]) => void this.renewed.push(ids);
  markSent = async (ids: readonly string[]) => void this.outcome.push(...ids.map((id) => `${id} sent`));
  markFailed = async (id: string, problem: string) => void this.outcome.push(`${id} failed: ${problem}`);
  markProblem = async (id: string, problem: string) => void this.outcome.push(`${id}: ${problem}`);
}

/** A channel that renders a message to its id and kind. */
class FakeChannel implements Channel<string> {
  readonly key: ChannelKey = 'mail';
  readonly delivered: string[] = [];
  isClosed = false;

  constructor(private readonly problemOf: (rendered: string) => Error | null = () => null) {}

  renderMessage = async (message: { id: string }, { kind }: { kind: string }) => `${message.id} ${kind}`;
  deliverMessage = async (rendered: string) => {
    // Not at once, so that others could overtake it.
    await new Promise((resolve) => setTimeout(resolve, rendered.startsWith('slow') ? 20 : 0));
    const problem = this.problemOf(rendered);
    if (problem) throw problem;
    this.delivered.push(rendered);
  };
  close = async () => void (this.isClosed = true);
}

const MESSAGE: Partial<ClaimedMessage> = {
  id: 'm',
  kind: 'reminder_120',
  channel: 'mail',
  recipient: { id: 'p', fullName: 'P', language: 'kk', email: 'p@birlik.example' },
};

function sending(due: readonly Partial<ClaimedMessage>[], channel = new FakeChannel()) {
  const claims = new FakeClaims(due);
  const send = new SendMessages(claims as unknown as MessageClaims, new Channels([channel]));
  return { claims, send, channel };
}

describe('sending messages', () => {
  it('delivers each by its channel, as its kind says', async () => {
    const { claims, send, channel } = sending([MESSAGE]);
    expect(await send.execute(10)).toEqual([{ id: 'm', problem: null }]);
    expect(channel.delivered).toEqual(['m reminder_*']);
    expect(claims.outcome).toEqual(['m sent']);
  });

  it('does nothing when no message is due', async () => {
    const { claims, send, channel } = sending([]);
    expect(await send.execute(10)).toEqual([]);
    expect([...channel.delivered, ...claims.outcome]).toEqual([]);
  });

  it('sends those of one person in their order, and those of others beside them', async () => {
    const other = { ...MESSAGE.recipient!, id: 'q' };
    const due = [
      { ...MESSAGE, id: 'slow' },
      { ...MESSAGE, id: 'second' },
      { ...MESSAGE, id: 'other', recipient: other },
    ];
    const { send, channel } = sending(due);
    await send.execute(10);
    expect(channel.delivered).toEqual(['other', 'slow', 'second'].map((id) => `${id} reminder_*`));
  });

  it('does not send what has become wrong while others of the batch were sent', async () => {
    jest.useFakeTimers();
    try {
      const { claims, send, channel } = sending([
        { ...MESSAGE, id: 'slow' },
        { ...MESSAGE, id: 'second' },
      ]);
      channel.deliverMessage = async (rendered: string) => {
        await new Promise((resolve) => setTimeout(resolve, 40_000));
        channel.delivered.push(rendered);
      };
      const sent = send.execute(10);
      await jest.advanceTimersByTimeAsync(31_000);
      // Another worker must not take what this one still has in hand.
      expect(claims.renewed).toEqual([
        ['slow', 'second'],
        ['slow', 'second'],
      ]);
      claims.wrong.add('second');
      await jest.advanceTimersByTimeAsync(60_000);
      expect(await sent).toEqual([
        { id: 'slow', problem: null },
        { id: 'second', problem: 'too late' },
      ]);
      expect(channel.delivered).toEqual(['slow reminder_*']);
      expect(claims.outcome).toEqual(['slow sent', 'second failed: too late']);
    } finally {
      jest.useRealTimers();
    }
  });

  it('keeps what the provider said of one, and sends the others', async () => {
    const isFirst = (rendered: string) =>
      rendered.startsWith('m ') ? new Error('the provider is silent') : null;
    const { claims, send, channel } = sending([MESSAGE, { ...MESSAGE, id: 'n' }], new FakeChannel(isFirst));
    expect(await send.execute(10)).toEqual([
      { id: 'm', problem: 'Error: the provider is silent' },
      { id: 'n', problem: null },
    ]);
    expect(channel.delivered).toEqual(['n reminder_*']);
    expect(claims.outcome).toEqual(['m: Error: the provider is silent', 'n sent']);
  });

  it('gives up a message that the provider will never accept', async () => {
    const { claims, send } = sending(
      [MESSAGE],
      new FakeChannel(() => new Undeliverable('550 no such mailbox')),
    );
    await send.execute(10);
    expect(claims.outcome).toEqual(['m failed: Error: 550 no such mailbox']);
  });

  it('keeps that a message is of another version, by its channel or its kind', async () => {
    const unknown: Partial<ClaimedMessage>[] = [
      { ...MESSAGE, channel: 'pigeon' as ChannelKey },
      { ...MESSAGE, kind: 'greeting' as BookingMessageKind },
    ];
    for (const message of unknown) {
      const { claims, send, channel } = sending([message]);
      await send.execute(10);
      expect(claims.outcome).toEqual([expect.stringMatching(/^m: Error: .*(pigeon|greeting)/)]);
      expect(channel.delivered).toEqual([]);
    }
  });

  it('closes its channels at the end', async () => {
    const channel = new FakeChannel();
    await new Channels([channel]).onApplicationShutdown();
    expect(channel.isClosed).toBe(true);
  });
});
