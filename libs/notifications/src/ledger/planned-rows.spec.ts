import type { ChannelKey } from '../channels/channel.js';
import type { BookingFacts } from '../definition/facts.js';
import type { BookingMessageKind } from '../kinds/message-kinds.js';
import type { PlannedBookingMessage } from './message.js';
import { plannedRows } from './planned-rows.js';

const facts = { zone: 'Asia/Almaty', start: 10, releaseAt: 40, title: null } as BookingFacts;

const message = (kind: BookingMessageKind, recipientId: string): PlannedBookingMessage => ({
  centreId: 'centre',
  subjectId: 'booking',
  subjectVersion: 2,
  kind,
  recipientId,
  plannedAt: 5,
  facts,
});

/** `both` gets two channels, `nothing` gets none. */
const preferences = {
  listChannels: (recipientId: string) =>
    ({ both: ['mail', 'another'], nothing: [] })[recipientId] as ChannelKey[],
};

describe('rows of planned messages', () => {
  it('are one for each recipient and channel', () => {
    const { rows } = plannedRows([message('changed', 'both'), message('changed', 'nothing')], preferences);
    expect(rows).toEqual([
      expect.objectContaining({ recipient: 'both', channel: 'mail' }),
      expect.objectContaining({ recipient: 'both', channel: 'another' }),
    ]);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(2);
  });

  it('say what a statement needs to know about their kind', () => {
    const messages = [message('reminder_120', 'both'), message('release_warning', 'both')];
    const { rows, shared } = plannedRows(messages, { listChannels: () => ['mail'] });
    expect(rows).toMatchObject([
      { kind: 'reminder_120', version: 2, planned: 5, until: 10, facts: {} },
      { kind: 'release_warning', version: 2, planned: 5, until: 40, facts: {} },
    ]);
    expect(shared).toEqual(facts);
  });
});
