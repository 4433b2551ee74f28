import type { EventFacts } from './facts.js';
import { makeRow } from './rows.js';

/** The name of the event. */
export const event = makeRow<EventFacts>(
  { kk: 'Іс-шара', ru: 'Мероприятие', en: 'Event' },
  (facts, language) => facts.event[language],
);

/** The size of the group; left out for one person. */
export const people = makeRow<EventFacts>(
  { kk: 'Адам саны', ru: 'Сколько человек', en: 'People' },
  (facts) => (facts.people > 1 ? String(facts.people) : null),
);
