import { v7 } from 'uuid';
import { MailChannel } from '../dist/libs/notifications/src/channels/mail-channel.js';
import { findDefinition } from '../dist/libs/notifications/src/kinds/message-kinds.js';
import { checkInTimesOf, letterOf } from './reference-booking.mjs';

const FROM = 'Birlik <no-reply@birlik.example>';
const LINKS = {
  host: 'birlik.example',
  buildLink: async () => ({ href: `https://birlik.example/cancel/${v7()}#${'t'.repeat(64)}`, label: 'Өту' }),
};

/** A confirmation as the product writes it, in the fields that nodemailer takes; its recipient is missing. */
export async function sampleMail() {
  const start = Date.UTC(2030, 0, 7, 5);
  const facts = {
    ...letterOf({ start, end: start + 7_200_000, checkInTimes: checkInTimesOf(start) }),
    reason: null,
  };
  const recipient = { id: v7(), fullName: 'Үлгі', language: 'kk', email: 'sample@birlik.example' };
  const message = { id: v7(), subjectId: v7(), subjectVersion: 1, plannedAt: Date.now(), facts, recipient };
  const channel = new MailChannel(null, LINKS, null, FROM);
  const { subject, text, html, calendars } = await channel.renderMessage(
    message,
    findDefinition('confirmation'),
  );
  return {
    from: FROM,
    subject,
    text,
    html,
    textEncoding: 'base64',
    icalEvent: { ...calendars[0], filename: 'birlik.ics' },
  };
}
