import { type Language, wallTimeOf } from '@birlik/kernel';
import type { MessageRow, MessageText } from '../rendering/message-text.js';
import type { MessageFacts } from './facts.js';
import type { MessageKindDefinition } from './message-kind-definition.js';

/** Returns the text of a message in one language. */
export function pickText(
  definition: MessageKindDefinition,
  facts: MessageFacts,
  language: Language,
): MessageText {
  const { closing, subject } = definition;
  const heading = definition.heading[language];
  const from = wallTimeOf(facts.start, facts.zone);
  const to = wallTimeOf(facts.end, facts.zone);
  return {
    title: `${heading}: ${subject.nameIn(facts, language)}, ${from}–${to}`,
    heading,
    rows: definition.rows
      .map((rowOf) => rowOf(facts, language))
      .filter((row): row is MessageRow => row !== null),
    closing: (typeof closing === 'function' ? closing(facts) : closing)[language],
  };
}
