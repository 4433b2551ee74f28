import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { calendarFile } from '../rendering/calendar-file.js';
import type { BookingFacts, ClaimedMessage } from '../ledger/message.js';
import { mailHtml, mailPlain } from '../rendering/mail-page.js';
import { textOf } from '../kinds/message-texts.js';
import { SmtpChannel } from './smtp-channel.js';

const facts: BookingFacts = {
  centre: { kk: 'Бірлік алаңы', ru: 'Бірлік алаңы', en: 'Birlik Alany' },
  address: { kk: 'Шымкент қаласы', ru: 'город Шымкент', en: 'Shymkent' },
  zone: 'Asia/Almaty',
  places: [{ kk: 'T-01', ru: 'T-01', en: 'T-01' }],
  title: 'Кездесу\r\nATTENDEE:mailto:somebody@example.org',
  start: Date.parse('2026-11-24T14:00:00+05:00'),
  end: Date.parse('2026-11-24T18:00:00+05:00'),
  checkInOpensAt: Date.parse('2026-11-24T13:45:00+05:00'),
  releaseAt: Date.parse('2026-11-24T14:30:00+05:00'),
  passCode: '8E9QDWX5',
  reason: null,
};

const message: ClaimedMessage = {
  id: '01a20aba-dc90-7771-aec5-73439376f3a5',
  subjectId: '01a20aba-dc90-7771-aec5-73439376f3a6',
  recipientId: '01a20aba-dc90-7771-aec5-73439376f3a7',
  subjectVersion: 3,
  kind: 'confirmation',
  language: 'kk',
  email: 'member@birlik.example',
  fullName: 'Айару Мысалбек',
  facts,
  attempts: 1,
};

describe('a mail', () => {
  it('says the same in three languages, in label form and with no gap left', () => {
    for (const kind of [
      'confirmation',
      'changed',
      'cancelled',
      'declined',
      'healed',
      'release_warning',
      'released',
      'reminder_120',
    ] as const)
      for (const language of ['kk', 'ru', 'en'] as const) {
        const text = textOf(kind, facts, language);
        const link = { href: 'https://birlik.example/x', label: 'x' };
        expect(mailPlain(text, link) + mailHtml(text, language, link)).not.toMatch(/\{\w+\}|undefined|null/);
        expect(text.lines.every(({ label, value }) => label !== '' && value !== '')).toBe(true);
      }
    expect(textOf('confirmation', facts, 'kk').lines[0]).toEqual({
      label: 'Уақыты',
      value: '24 қараша, сейсенбі, 14:00–18:00',
    });
  });

  it('brings a calendar file into which a title cannot write lines of its own', () => {
    const file = calendarFile(message, 'kk', new Date(facts.start));
    expect(file.split(/\r?\n/).some((line) => line.startsWith('ATTENDEE'))).toBe(false);
    expect(file).toContain('SEQUENCE:3');
    expect(file).toContain('DTSTART:20261124T090000Z');
  });

  it('arrives by SMTP with its own Message-ID, whole and in Kazakh', async () => {
    const received: string[] = [];
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS', 'AUTH'],
      onData(stream: NodeJS.ReadableStream, _session: unknown, done: () => void) {
        const parts: Buffer[] = [];
        stream.on('data', (part: Buffer) => parts.push(part));
        stream.on('end', () => {
          received.push(Buffer.concat(parts).toString());
          done();
        });
      },
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const channel = new SmtpChannel(
      `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
      'Birlik <no-reply@birlik.example>',
    );
    try {
      const text = textOf('confirmation', facts, 'kk');
      await channel.send({
        messageId: `<${message.id}@birlik>`,
        to: { name: message.fullName, address: message.email },
        subject: text.subject,
        text: text.closing,
        html: '<p>x</p>',
        calendar: calendarFile(message, 'kk', new Date(facts.start)),
      });
    } finally {
      await channel.close();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    }
    expect(received).toHaveLength(1);
    expect(received[0]).toContain(`Message-ID: <${message.id}@birlik>`);
    expect(received[0]).toMatch(/text\/calendar; charset=utf-8; method=PUBLISH/);
  });

  it('is refused, and says so, when nobody takes it', async () => {
    const channel = new SmtpChannel('smtp://127.0.0.1:1', 'Birlik <no-reply@birlik.example>');
    const mail = {
      messageId: '<x@birlik>',
      to: { name: 'x', address: 'x@birlik.example' },
      subject: 'x',
      text: 'x',
      html: 'x',
      calendar: null,
    };
    await expect(channel.send(mail)).rejects.toThrow();
    await channel.close();
  });
});
