import type { LocalizedText } from '@birlik/kernel';
import type { BookingFacts } from '../definition/facts.js';
import type { PlannedBookingMessage } from './message.js';
import { pickOwnFacts, pickSharedFacts } from './shared-facts.js';

const DESK: LocalizedText = { kk: 'T-01', ru: 'T-01', en: 'T-01' };
const ROOM: LocalizedText = { kk: 'Зал', ru: 'Зал', en: 'Hall' };
const facts = { zone: 'Asia/Almaty', spaces: [DESK], start: 1, title: null } as unknown as BookingFacts;
const message = (of: BookingFacts) => ({ facts: of }) as PlannedBookingMessage;

/** The result in the database: `shared || own`. */
function joined(messages: readonly PlannedBookingMessage[]): object[] {
  const shared = pickSharedFacts(messages);
  const own = pickOwnFacts(messages, shared);
  return messages.map((one) => ({ ...shared, ...own.get(one.facts) }));
}

describe('facts that messages have in common', () => {
  it('are all of them for messages about one booking', () => {
    const messages = [message(facts), message(facts)];
    expect(pickSharedFacts(messages)).toEqual(facts);
    expect(pickOwnFacts(messages, facts).get(facts)).toEqual({});
  });

  it('are those that do not differ between the dates of a series', () => {
    const later = { ...facts, spaces: [DESK], start: 2 };
    const messages = [message(facts), message(later)];
    const shared = pickSharedFacts(messages);
    expect(shared).toEqual({ zone: 'Asia/Almaty', spaces: [DESK], title: null });
    expect(pickOwnFacts(messages, shared).get(later)).toEqual({ start: 2 });
  });

  it('lose nothing that only some messages have', () => {
    const elsewhere = { ...facts, spaces: [ROOM, DESK] };
    const offered = { ...facts, deadline: 3 };
    const messages = [message(facts), message(elsewhere), message(offered)];
    expect(joined(messages)).toEqual([facts, elsewhere, offered]);
    expect(joined(messages.toReversed())).toEqual([offered, elsewhere, facts]);
  });

  it('are none without messages', () => expect(pickSharedFacts([])).toEqual({}));
});
