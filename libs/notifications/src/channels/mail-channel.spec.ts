import { DAY, MINUTE } from '@birlik/kernel';
import type { AccountCodes, MailLinks } from '@birlik/users';
import { readSender } from '../definition/calendar-entry.js';
import type { BookingFacts, DateFacts, EventFacts, MessageFacts } from '../definition/facts.js';
import { findDefinition, type MessageKind } from '../kinds/message-kinds.js';
import type { OutgoingMessage } from './channel.js';
import { MailChannel } from './mail-channel.js';
import type { Mail } from './mail-transport.js';
import { MessageCodes } from './message-codes.js';
import { MessageLinks } from './message-links.js';

const START = Date.parse('2026-11-24T14:00:00+05:00');
const facts: BookingFacts = {
  centre: { kk: 'Бірлік алаңы', ru: 'Бірлік алаңы', en: 'Birlik Alany' },
  address: { kk: 'Шымкент қаласы', ru: 'город Шымкент', en: 'Shymkent' },
  zone: 'Asia/Almaty',
  spaces: [{ kk: 'T-01', ru: 'T-01', en: 'T-01' }],
  title: 'Кездесу',
  start: START,
  end: START + 240 * MINUTE,
  checkInOpensAt: START - 15 * MINUTE,
  releaseAt: START + 30 * MINUTE,
  passCode: '8E9QDWX5',
  reason: null,
};
const message: OutgoingMessage = {
  id: '01a20aba-dc90-7771-aec5-73439376f3a5',
  subjectId: '01a20aba-dc90-7771-aec5-73439376f3a6',
  subjectVersion: 3,
  plannedAt: START - 60 * MINUTE,
  facts,
  recipient: {
    id: '01a20aba-dc90-7771-aec5-73439376f3a7',
    fullName: 'Айару Мысалбек',
    language: 'kk',
    email: 'member@birlik.example',
  },
};

describe('a message by mail', () => {
  const sent: Mail[] = [];
  const transport = { sendMail: async (mail: Mail) => void sent.push(mail), close: () => Promise.resolve() };
  const mailLinks = { makeToken: async (...parts: string[]) => parts.join('~') } as unknown as MailLinks;
  const channel = new MailChannel(
    transport,
    new MessageLinks(mailLinks, { url: 'https://birlik.example' }),
    new MessageCodes({ makeDigits: async () => '048213' } as unknown as AccountCodes),
    'Birlik <no-reply@birlik.example>',
  );

  it('is addressed to its recipient, in their language, under the same Message-ID each time', async () => {
    const mail = await channel.renderMessage(message, findDefinition('confirmation'));
    expect(mail).toMatchObject({
      messageId: '<01a20aba-dc90-7771-aec5-73439376f3a5@birlik.example>',
      to: { name: 'Айару Мысалбек', address: 'member@birlik.example' },
      subject: 'Брондау расталды: T-01, 24 қараша, 14:00–18:00',
    });
    expect(mail.text).toContain('Уақыты: 24 қараша, сейсенбі, 14:00–18:00\n');
    expect(await channel.renderMessage(message, findDefinition('confirmation'))).toEqual(mail);
    await channel.deliverMessage(mail);
    expect(sent).toEqual([mail]);
  });

  it('opens the booking or the event that it is about', async () => {
    const booking = await channel.renderMessage(message, findDefinition('confirmation'));
    expect(booking.text).toContain(
      'Брондауды ашу: https://birlik.example/my-bookings?open=01a20aba-dc90-7771-aec5-73439376f3a6\n',
    );
    const about: EventFacts = {
      ...facts,
      event: facts.centre,
      people: 1,
      staysInQueue: false,
      deadline: null,
    };
    const event = await channel.renderMessage(
      { ...message, facts: about },
      findDefinition('event_cancelled'),
    );
    expect(event.text).toContain('Іс-шараны ашу: https://birlik.example/events\n');
  });

  it('carries a token where its reader can act at once', async () => {
    const { text } = await channel.renderMessage(message, findDefinition('release_warning'));
    const { subjectId, recipient } = message;
    expect(text).toContain(
      `Жауап беру: https://birlik.example/visit/${subjectId}#visit~${subjectId}~${recipient.id}\n`,
    );
  });

  it('enters the time into a calendar, or takes it out, or leaves it alone', async () => {
    const calendarsOf = async (kind: MessageKind, said: MessageFacts = facts) =>
      (await channel.renderMessage({ ...message, facts: said }, findDefinition(kind))).calendars;
    const [entered] = await calendarsOf('confirmation');
    expect(entered!.method).toBe('REQUEST');
    expect(entered!.content).toContain('STATUS:CONFIRMED');
    expect(entered!.content).toContain('SUMMARY:Кездесу');
    expect(entered!.content).toContain('SEQUENCE:3');
    expect(entered!.content).toContain('DTSTAMP:20261124T080000Z');
    expect(entered!.content).toContain('mailto:no-reply@birlik.example');
    const [taken] = await calendarsOf('cancelled');
    expect([taken!.method, taken!.content.includes('STATUS:CANCELLED')]).toEqual(['CANCEL', true]);
    expect(await calendarsOf('cancelled', { ...facts, inCalendar: false })).toEqual([]);
    expect(await calendarsOf('reminder_120')).toEqual([]);
  });

  it('has an entry for each date, and takes out the one that is off', async () => {
    const { start, end, spaces } = facts;
    const dates = ['a', 'b', 'c'].map((id, i) => ({
      id,
      version: i + 1,
      spaces,
      start: start + i * DAY,
      end: end + i * DAY,
      ...(id === 'b' && { isOff: true, title: 'Ашық сабақ' }),
      ...(id === 'c' && { inCalendar: false }),
    }));
    const mail = await channel.renderMessage(
      { ...message, facts: { ...facts, dates } },
      findDefinition('changed'),
    );
    expect(mail.subject).toBe('Брондау өзгерді: T-01, күндер: 3');
    expect(mail.text).toContain(
      'Уақыты: 24 қараша, сейсенбі, 14:00–18:00\n  25 қараша, сәрсенбі, 14:00–18:00: болмайды\n',
    );
    expect(mail.calendars.map(({ method }) => method)).toEqual(['REQUEST', 'CANCEL']);
    // A date that has a title of its own is named by it.
    expect(mail.calendars.map(({ content }) => /^SUMMARY:(.*)\r?$/m.exec(content)?.[1])).toEqual([
      'Кездесу',
      'Ашық сабақ',
    ]);
    expect(mail.calendars[1]!.content).toMatch(/UID:b@birlik[^]*SEQUENCE:2[^]*DTSTART:20261125T090000Z/);
  });

  it('puts the date of an event that waits for an approval into the calendar as such, and says so', async () => {
    const { start, end, spaces } = facts;
    const one = { id: 'one', version: 2, start, end, spaces, awaits: true };
    const two = { id: 'two', version: 2, start: start + DAY, end: end + DAY, spaces };
    const render = (dates: readonly DateFacts[], kind: MessageKind = 'event_awaits_approval') => {
      const said = { ...facts, event: facts.centre, people: 1, staysInQueue: false, deadline: null };
      return channel.renderMessage({ ...message, facts: { ...said, dates } }, findDefinition(kind));
    };
    const statuses = (mail: Mail) =>
      mail.calendars.map(({ content }) => /^STATUS:(.*)\r?$/m.exec(content)?.[1]);
    const alone = await render([one]);
    expect(alone.text).toContain('Уақыты: 24 қараша, сейсенбі, 14:00–18:00: мақұлдау күтілуде\n');
    expect(statuses(alone)).toEqual(['TENTATIVE']);
    const both = await render([one, two]);
    expect(both.text).toContain('14:00–18:00: мақұлдау күтілуде\n  25 қараша, сәрсенбі, 14:00–18:00\n');
    expect(statuses(both)).toEqual(['TENTATIVE', 'CONFIRMED']);
    expect(statuses(await render([one], 'event_cancelled'))).toEqual(['CANCELLED']);
  });

  it('names the entry of an event after session and person, so who registers again has the same one', async () => {
    const { start, end, spaces } = facts;
    const event: EventFacts = {
      ...facts,
      event: facts.centre,
      people: 1,
      staysInQueue: false,
      deadline: null,
      entry: 'person',
      dates: [{ id: 'session', version: 7, start, end, spaces }],
    };
    const { calendars, subject } = await channel.renderMessage(
      { ...message, facts: event },
      findDefinition('registration_confirmed'),
    );
    expect(calendars[0]!.content).toContain('UID:session.person@birlik\r\nSEQUENCE:7\r\n');
    expect(subject).toContain('14:00–18:00');
  });
});

describe('the sender of mails', () => {
  it.each([
    ['Birlik <no-reply@birlik.example>', 'no-reply@birlik.example'],
    ['"Бірлік, алаңы" <a@b.kz>', 'a@b.kz'],
    ['a@b.kz', 'a@b.kz'],
  ])('%s has the address %s', (from, address) => {
    expect(readSender(from).address).toBe(address);
  });
});
