import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { Undeliverable } from './channel.js';
import type { Mail } from './mail-transport.js';
import { SmtpTransport } from './smtp-transport.js';

const FILE = 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n';
const mail: Mail = {
  messageId: '<01a20aba-dc90-7771-aec5-73439376f3a5@birlik>',
  to: { name: 'Айару Мысалбек', address: 'member@birlik.example' },
  subject: 'Брондау расталды: T-01, 14:00–18:00',
  text: 'Келгенде кодты тіркеу үстелінде көрсетіңіз.',
  html: '<p>Келгенде кодты тіркеу үстелінде көрсетіңіз.</p>',
  calendars: [{ method: 'REQUEST', content: FILE }],
};

/** Sends a mail to a server of its own, which returns what it received. */
async function receive(sent: Mail): Promise<string[]> {
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
  const transport = new SmtpTransport(
    `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    'Birlik <no-reply@birlik.example>',
  );
  try {
    await transport.sendMail(sent);
  } finally {
    await transport.close();
    await new Promise<void>((resolve) => server.close(() => resolve()));
  }
  return received;
}

describe('mail by SMTP', () => {
  it('arrives with its own Message-ID, whole and in Kazakh', async () => {
    const received = await receive(mail);
    expect(received).toHaveLength(1);
    expect(received[0]).toContain(`Message-ID: ${mail.messageId}`);
    expect(received[0]).toMatch(/text\/calendar; charset=utf-8; method=REQUEST/);
    const encoded = [...received[0]!.matchAll(/=\?UTF-8\?B\?([^?]+)\?=/g)].map(([, part]) => part!);
    expect(encoded.map((part) => Buffer.from(part, 'base64').toString()).join('')).toContain('Брондау');
  });

  it('names the method of a calendar object in its type, of each of several too', async () => {
    const [taken] = await receive({ ...mail, calendars: [{ method: 'CANCEL', content: FILE }] });
    expect(taken).toMatch(/text\/calendar; charset=utf-8; method=CANCEL/);
    const [both] = await receive({
      ...mail,
      calendars: [
        { method: 'REQUEST', content: FILE },
        { method: 'CANCEL', content: FILE },
      ],
    });
    const methods = [...both!.matchAll(/text\/calendar; charset=utf-8; method=(\w+)/g)].map(
      ([, method]) => method,
    );
    expect(methods).toEqual(['REQUEST', 'CANCEL']);
  });

  it('is refused, and says so, when nobody takes it', async () => {
    const transport = new SmtpTransport('smtp://127.0.0.1:1', 'Birlik <no-reply@birlik.example>');
    await expect(transport.sendMail(mail)).rejects.toThrow();
    await transport.close();
  });

  it.each([
    ['must be encrypted', true, []],
    ['control: may be in clear text', false, ['mailuser mailpass']],
  ])('that %s to a server without TLS', async (_, mustEncrypt, expected) => {
    const signIns: string[] = [];
    const server = new SMTPServer({
      disabledCommands: ['STARTTLS'],
      allowInsecureAuth: true,
      onAuth({ username, password }, _session, done) {
        signIns.push(`${username} ${password}`);
        done(null, { user: String(username) });
      },
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.server.address() as AddressInfo;
    const address = `smtp://mailuser:mailpass@127.0.0.1:${port}`;
    const transport = new SmtpTransport(address, 'Birlik <no-reply@birlik.example>', { mustEncrypt });
    const sent = await transport.sendMail(mail).then(
      () => 'sent',
      () => 'refused',
    );
    await transport.close();
    await new Promise<void>((resolve) => server.close(() => resolve()));
    expect([sent, signIns]).toEqual([mustEncrypt ? 'refused' : 'sent', expected]);
  });

  it('that the server refuses for good is undeliverable, and one that it refuses for now is not', async () => {
    let code = 550;
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS', 'AUTH'],
      onRcptTo(_address: unknown, _session: unknown, done: (error: Error) => void) {
        done(Object.assign(new Error('no'), { responseCode: code }));
      },
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.server.address() as AddressInfo;
    const transport = new SmtpTransport(`smtp://127.0.0.1:${port}`, 'Birlik <no-reply@birlik.example>');
    await expect(transport.sendMail(mail)).rejects.toBeInstanceOf(Undeliverable);
    code = 451;
    await expect(transport.sendMail(mail)).rejects.not.toBeInstanceOf(Undeliverable);
    await transport.close();
    await new Promise<void>((resolve) => server.close(() => resolve()));
  });
});
