import { generateIcsCalendar, type IcsCalendar } from 'ts-ics';
import type { Language } from '@birlik/kernel';
import { type ClaimedMessage, isAboutEvent, type MessageFacts } from '../ledger/message.js';

const TAKEN_BACK = new Set(['cancelled', 'released', 'event_cancelled']);

/**
 * The booking, or the event, as an iCalendar file. Times are UTC: a copied zone block would freeze today's law (Kazakhstan moved in
 * 2024). The same UID with a higher SEQUENCE replaces what a calendar holds already.
 */
export function calendarFile(message: ClaimedMessage, language: Language, now: Date): string {
  const { facts } = message;
  const place = oneLine(facts.places.map((p) => p[language]).join(', '));
  const calendar: IcsCalendar = {
    prodId: '-//Birlik//Birlik//KK',
    version: '2.0',
    method: 'PUBLISH',
    events: [
      {
        uid: `${message.subjectId}@birlik`,
        stamp: { date: now },
        start: { date: new Date(facts.start) },
        end: { date: new Date(facts.end) },
        summary: oneLine(summaryOf(facts, language) ?? `${facts.centre[language]}: ${place}`),
        location: oneLine(`${place}, ${facts.centre[language]}, ${facts.address[language]}`),
        sequence: message.subjectVersion,
        status: TAKEN_BACK.has(message.kind) ? 'CANCELLED' : 'CONFIRMED',
      },
    ],
  };
  return generateIcsCalendar(calendar);
}

function summaryOf(facts: MessageFacts, language: Language): string | null {
  return isAboutEvent(facts) ? facts.event[language] : facts.title;
}

/** A line break in a value could end its line and begin a property of the writer's own. */
function oneLine(text: string): string {
  return text.replace(/[\r\n\u2028\u2029]+/g, ' ');
}
