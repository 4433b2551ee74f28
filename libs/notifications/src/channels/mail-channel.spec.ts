import { MINUTE } from '@birlik/kernel';
import type { MailLinks } from '@birlik/users';
import type { BookingFacts, EventFacts } from '../definition/facts.js';
import { findDefinition } from '../kinds/message-kinds.js';
import type { OutgoingMessage } from './channel.js';
import { MailChannel } from './mail-channel.js';
import type { Mail } from './mail-transport.js';
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
  const channel = new MailChannel(transport, new MessageLinks(mailLinks, { url: 'https://birlik.example' }));

  it('is addressed to its recipient, in their language, under the same Message-ID each time', async () => {
    const mail = await channel.renderMessage(message, findDefinition('confirmation'));
    expect(mail).toMatchObject({
      messageId: '<01a20aba-dc90-7771-aec5-73439376f3a5@birlik.example>',
      to: { name: 'Айару Мысалбек', address: 'member@birlik.example' },
      subject: 'Брондау расталды: T-01, 14:00–18:00',
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
    const calendarOf = async (kind: 'confirmation' | 'cancelled' | 'reminder_120') =>
      (await channel.renderMessage(message, findDefinition(kind))).calendar;
    const entered = await calendarOf('confirmation');
    expect(entered).toContain('STATUS:CONFIRMED');
    expect(entered).toContain('SUMMARY:Кездесу');
    expect(entered).toContain('SEQUENCE:3');
    expect(await calendarOf('cancelled')).toContain('STATUS:CANCELLED');
    expect(await calendarOf('reminder_120')).toBeNull();
  });
});
