import { type Language, type LocalizedText, wallTimeOf, writeDay } from '@birlik/kernel';
import type { MessageRow, MessageText } from '../rendering/message-text.js';
import { type MessageFacts, withMainDate } from './facts.js';
import type { MessageKindDefinition } from './message-kind-definition.js';

const DATES: LocalizedText = { kk: 'күндер', ru: 'дат', en: 'dates' };

/** Returns the text of a message in one language. */
export function pickText(
  definition: MessageKindDefinition,
  said: MessageFacts,
  language: Language,
): MessageText {
  const { closing } = definition;
  const facts = withMainDate(said);
  const heading = definition.heading[language];
  return {
    title: writeTitle(definition, facts, language),
    heading,
    rows: definition.rows
      .map((rowOf) => rowOf(facts, language))
      .filter((row): row is MessageRow => row !== null),
    closing: (typeof closing === 'function' ? closing(facts) : closing)[language],
  };
}

/** What happens to an account has no time that its reader could miss. */
function writeTitle(
  { heading, subject }: MessageKindDefinition,
  facts: MessageFacts,
  language: Language,
): string {
  const name = `${heading[language]}: ${subject.nameIn(facts, language)}`;
  return subject.key === 'account' ? name : `${name}, ${writeWhen(facts, language)}`;
}

function writeWhen({ dates = [], start, end, zone }: MessageFacts, language: Language): string {
  if (dates.length > 1) return `${DATES[language]}: ${dates.length}`;
  return `${writeDay(start, zone, language)}, ${wallTimeOf(start, zone)}–${wallTimeOf(end, zone)}`;
}
