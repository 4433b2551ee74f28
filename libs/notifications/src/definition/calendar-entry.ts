import type { Language } from '@birlik/kernel';
import type { CalendarEntry } from '../rendering/calendar-file.js';
import type { MessageFacts } from './facts.js';
import type { MessageKindDefinition } from './message-kind-definition.js';
import { writeSpaceNames } from './space-names.js';

/** The subject of a message and its version. */
interface SubjectOfMessage {
  readonly subjectId: string;
  readonly subjectVersion: number;
  readonly facts: MessageFacts;
}

/** Builds the calendar entry of a message; null when its kind has none. */
export function buildCalendarEntry(
  { calendar, subject }: MessageKindDefinition,
  { subjectId, subjectVersion, facts }: SubjectOfMessage,
  language: Language,
): CalendarEntry | null {
  if (calendar === 'none') return null;
  return {
    id: subjectId,
    version: subjectVersion,
    start: facts.start,
    end: facts.end,
    name: subject.calendarNameIn(facts, language),
    location: `${writeSpaceNames(facts, language)}, ${facts.centre[language]}, ${facts.address[language]}`,
    isCancelled: calendar === 'cancel',
  };
}
