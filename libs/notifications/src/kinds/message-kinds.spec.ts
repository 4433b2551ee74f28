import { DAY, LANGUAGES, type Language, type LocalizedText, MINUTE } from '@birlik/kernel';
import type { AccountFacts, BookingFacts, EventFacts, MessageFacts } from '../definition/facts.js';
import type { MessageKindDefinition } from '../definition/message-kind-definition.js';
import { pickText } from '../definition/text-of.js';
import { mailHtml, mailPlain } from '../rendering/mail-page.js';
import { findDefinition, MESSAGE_KINDS, type MessageKind } from './message-kinds.js';

const everywhere = (text: string): LocalizedText => ({ kk: text, ru: text, en: text });
const START = Date.parse('2026-11-24T14:00:00+05:00');
const meeting = {
  centre: everywhere('1'),
  address: everywhere('2'),
  zone: 'Asia/Almaty',
  spaces: [everywhere('3-01'), everywhere('3-02')],
  start: START,
  end: START + 240 * MINUTE,
  reason: everywhere('4'),
  deadline: START - 60 * MINUTE,
};
const booking: BookingFacts = {
  ...meeting,
  title: '5',
  checkInOpensAt: START - 15 * MINUTE,
  releaseAt: START + 30 * MINUTE,
  passCode: '89234567',
  people: 7,
  equipment: [
    { names: everywhere('8'), count: 1 },
    { names: everywhere('9'), count: 2 },
  ],
  absences: { missed: 3, advanceDays: 2 },
};
const event: EventFacts = { ...meeting, event: everywhere('6'), people: 2, staysInQueue: false };

const account: AccountFacts = { ...meeting, code: '048213' };

const CHANGE_OVER = START + 90 * MINUTE;
const LEGS = [
  { start: START, end: CHANGE_OVER, spaces: [everywhere('3-01')] },
  { start: CHANGE_OVER, end: meeting.end, spaces: [everywhere('3-02')] },
];

/** Facts with all fields, one for each variant that a closing distinguishes. */
function factsFor({ subject }: MessageKindDefinition): MessageFacts[] {
  const dates = [-1, 0, 1].map((days) => ({
    id: String(days),
    version: 2,
    spaces: meeting.spaces.slice(days),
    start: meeting.start,
    end: meeting.end,
    passCode: '1111',
    ...(days === 0 && { isOff: true }),
  }));
  if (subject.key === 'account') return [account];
  const facts = subject.key === 'booking' ? booking : event;
  return [
    facts,
    { ...facts, staysInQueue: true },
    { ...facts, hasBegun: true },
    { ...facts, dates },
    { ...facts, equipment: [], legs: LEGS },
  ] as MessageFacts[];
}

/** All texts of a kind in one language. */
function wordsOf(definition: MessageKindDefinition, language: Language): string[] {
  return factsFor(definition).flatMap((facts) => {
    const { title, heading, rows, closing } = pickText(definition, facts, language);
    return [title, heading, ...rows.flatMap((row) => [row.label, row.value]), closing];
  });
}

const WITH_LANGUAGES = MESSAGE_KINDS.flatMap((definition) =>
  LANGUAGES.map((language) => [definition.kind, language, definition] as const),
);

describe('message kinds', () => {
  it('have each a name of their own', () => {
    expect(new Set(MESSAGE_KINDS.map(({ kind }) => kind)).size).toBe(MESSAGE_KINDS.length);
  });

  it('are found by the name that stands in the ledger', () => {
    expect(findDefinition('release_warning').kind).toBe('release_warning');
    expect(findDefinition('reminder_120')).toBe(findDefinition('reminder_1440'));
    expect(() => findDefinition('reminder_soon' as MessageKind)).toThrow('reminder_soon');
    expect(() => findDefinition('confirmation_5' as MessageKind)).toThrow('confirmation_5');
  });

  it.each(WITH_LANGUAGES)('%s says all it has to say in %s', (_kind, language, definition) => {
    for (const words of wordsOf(definition, language)) expect(words.trim()).not.toBe('');
  });

  // The facts are digits, so every letter is part of the kind's own text.
  it.each(WITH_LANGUAGES)('%s speaks no other language than %s', (_kind, language, definition) => {
    const foreign = {
      kk: /[A-Za-z]/,
      ru: /[A-Za-zӘәҒғҚқҢңӨөҰұҮүҺһІі]/,
      en: /\p{Script=Cyrillic}/u,
    }[language];
    const monthsAndDays = / қараша(, сейсенбі)?|(вторник, )?\d+ ноября|(Tuesday )?\d+ November/g;
    for (const words of wordsOf(definition, language))
      expect(words.replace(monthsAndDays, '')).not.toMatch(foreign);
  });

  // Values are in rows of their own, so no Kazakh case ending follows a value.
  it.each(WITH_LANGUAGES)('%s leaves no gap for a value in %s', (_kind, language, definition) => {
    const { heading, link } = definition;
    for (const words of [...wordsOf(definition, language), heading[language], link.label[language]])
      expect(words).not.toMatch(/[{}]|undefined|null|NaN/);
  });

  it.each(WITH_LANGUAGES)('%s becomes a mail in %s', (_kind, language, definition) => {
    for (const facts of factsFor(definition)) {
      const text = pickText(definition, facts, language);
      const link = { href: 'https://birlik.example/x', label: definition.link.label[language] };
      for (const mail of [mailPlain(text, link), mailHtml(text, language, link)])
        for (const words of [
          text.heading,
          text.closing,
          link.href,
          link.label,
          ...text.rows.flatMap((r) => r.value.split('\n')),
        ])
          expect(mail.replaceAll('&#x27;', "'")).toContain(words);
    }
  });

  it('puts each thing into a row with a label', () => {
    const { title, rows } = pickText(findDefinition('release_warning'), booking, 'kk');
    expect(title).toBe('Орныңыз босатылғалы тұр: 3-01, 3-02, 24 қараша, 14:00–18:00');
    expect(rows).toEqual([
      { label: 'Уақыты', value: '24 қараша, сейсенбі, 14:00–18:00' },
      { label: 'Орын', value: '3-01, 3-02' },
      { label: 'Атауы', value: '5' },
      { label: 'Себебі', value: '4' },
      { label: 'Орын босатылады', value: '14:30' },
      { label: 'Код', value: '89234567' },
      { label: 'Орталық', value: '1, 2' },
    ]);
  });

  it('has the digits of a code in the mail, and not in the list of messages', () => {
    const { title, rows } = pickText(findDefinition('reset_code'), account, 'ru');
    expect(title).toBe('Код для нового пароля: 1');
    expect(rows).toContainEqual({ label: 'Код', value: '048213' });
    const { code: _, ...kept } = account;
    expect(JSON.stringify(pickText(findDefinition('reset_code'), kept, 'ru'))).not.toContain('048213');
  });

  const rowOf = (kind: MessageKind, facts: MessageFacts, label: string) =>
    pickText(findDefinition(kind), facts, 'en').rows.find((row) => row.label === label)?.value;

  it('says how many people a room is booked for, and with what', () => {
    expect(rowOf('confirmation', booking, 'People')).toBe('7');
    expect(rowOf('confirmation', booking, 'Equipment and staff')).toBe('8, 9 × 2');
    const without = { ...booking, equipment: [] };
    expect(rowOf('confirmation', without, 'Equipment and staff')).toBeUndefined();
    // Who had booked some reads that there is none now.
    expect(rowOf('changed', without, 'Equipment and staff')).toBe('none');
  });

  it('says when a booking that goes on in another place changes places', () => {
    const facts = { ...booking, legs: LEGS };
    expect(rowOf('confirmation', facts, 'Place')).toBe('3-01 (14:00–15:30), 3-02 (15:30–18:00)');
    const { id, version, start, end, spaces } = { ...meeting, id: 'a', version: 1 };
    const date = { id, version, start, end, spaces };
    const several = {
      ...booking,
      dates: [
        { ...date, legs: LEGS },
        { ...date, id: 'b', spaces: [everywhere('3-03')] },
      ],
    };
    expect(rowOf('changed', several, 'Time')).toContain(
      '14:00–18:00, 3-01 (14:00–15:30), 3-02 (15:30–18:00)\n',
    );
  });

  it('has the code of each of several dates', () => {
    const dates = ['1111', '2222'].map((passCode, days) => ({
      id: passCode,
      version: 1,
      spaces: meeting.spaces,
      start: START + days * DAY,
      end: meeting.end + days * DAY,
      passCode,
    }));
    expect(rowOf('confirmation', { ...booking, dates }, 'Code')).toBe(
      '24 November, 14:00: 1111\n25 November, 14:00: 2222',
    );
  });

  it('leaves out what there is nothing to say about', () => {
    const { people: _people, equipment: _equipment, ...desk } = booking;
    const facts = { ...desk, title: null, reason: null };
    const labels = pickText(findDefinition('confirmation'), facts, 'en').rows.map(({ label }) => label);
    expect(labels).toEqual(['Time', 'Place', 'Check-in', 'Code', 'Centre']);
    const alone = pickText(findDefinition('event_cancelled'), { ...event, people: 1, reason: null }, 'en');
    expect(alone.rows.map(({ label }) => label)).toEqual(['Event', 'Time', 'Place', 'Centre']);
  });

  it('are untrue from a moment on only if they speak of what is to come', () => {
    const until = (kind: MessageKind, facts: MessageFacts) => findDefinition(kind).validUntil(facts);
    expect(until('reminder_120', booking)).toBe(booking.start);
    expect(until('release_warning', booking)).toBe(booking.releaseAt);
    expect(until('offer', booking)).toBe(booking.deadline);
    expect(until('event_offer', event)).toBe(event.deadline);
    expect(until('event_offer', { ...event, deadline: null })).toBe(event.start);
    const passing = MESSAGE_KINDS.filter((one) => one.validUntil(factsFor(one)[0]!) !== null);
    expect(passing.map(({ kind }) => kind).sort()).toEqual([
      'contact_code',
      'event_offer',
      'event_offer_changed',
      'offer',
      'release_warning',
      'reminder_*',
      'reset_code',
      'room_question',
      'verification_code',
    ]);
  });
});
