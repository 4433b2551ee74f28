import { isLoopback, leadsToThisMachine } from './address.js';

/** What production refuses, unless `ALLOW_UNSAFE` names it. */
export const DANGERS = [
  'demo',
  'http',
  'mailbox',
  'mail-without-tls',
  'database-without-tls',
  'queue-without-tls',
] as const;
export type Danger = (typeof DANGERS)[number];

/** The settings that are judged; a process has some of them. */
interface Judged {
  readonly NODE_ENV?: string;
  readonly ALLOW_UNSAFE?: string;
  readonly HOST?: string;
  readonly PUBLIC_URL?: string;
  readonly MAIL_URL?: string;
  readonly DATABASE_URL?: string;
  readonly REDIS_URL?: string;
}

const TLS_OF_POSTGRES = /[?&]sslmode=(require|verify-ca|verify-full)\b/;

/** Returns true if the operator accepts this danger. */
export function isAllowed({ ALLOW_UNSAFE = '' }: Judged, danger: Danger): boolean {
  return ALLOW_UNSAFE.split(',').some((name) => name.trim() === danger);
}

/** Returns true if mail must not go out without TLS: to another machine, unless that is allowed. */
export function mustEncryptMail(settings: Judged & { readonly MAIL_URL: string }): boolean {
  return !leadsToThisMachine(settings.MAIL_URL) && !isAllowed(settings, 'mail-without-tls');
}

/** Returns what is unsafe in production and not allowed, each with the way to mend it. */
export function listDangers(settings: Judged): string[] {
  if (settings.NODE_ENV !== 'production') return [];
  const found: [Danger, string | null][] = [
    ['http', judgePublicUrl(settings)],
    ['mailbox', judgeMail(settings)],
    ['database-without-tls', judgeDatabase(settings)],
    ['queue-without-tls', judgeQueue(settings)],
  ];
  return found.flatMap(([danger, problem]) =>
    problem === null || isAllowed(settings, danger)
      ? []
      : [`${problem}, or accept it with ALLOW_UNSAFE=${danger}`],
  );
}

function judgePublicUrl({ PUBLIC_URL, HOST = '127.0.0.1' }: Judged): string | null {
  if (PUBLIC_URL === undefined || !PUBLIC_URL.startsWith('http:')) return null;
  if (isLoopback(HOST) && leadsToThisMachine(PUBLIC_URL)) return null;
  return 'PUBLIC_URL: with http: passwords and sessions are sent in clear text; set an https: address';
}

function judgeMail({ MAIL_URL }: Judged): string | null {
  return MAIL_URL?.startsWith('file:') ? 'MAIL_URL: mail is not sent to anybody; set smtp://…' : null;
}

function judgeDatabase({ DATABASE_URL }: Judged): string | null {
  if (DATABASE_URL === undefined || leadsToThisMachine(DATABASE_URL) || TLS_OF_POSTGRES.test(DATABASE_URL))
    return null;
  return 'DATABASE_URL: another machine is reached without TLS; add ?sslmode=verify-full';
}

function judgeQueue({ REDIS_URL }: Judged): string | null {
  if (!REDIS_URL?.startsWith('redis:') || leadsToThisMachine(REDIS_URL)) return null;
  return 'REDIS_URL: another machine is reached without TLS; set rediss://…';
}
