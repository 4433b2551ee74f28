import { wallTimeOf } from '@birlik/kernel';
import type { AccountFacts } from './facts.js';
import { makeRow } from './rows.js';

/** The digits; only the message itself has them, not the list of messages. */
export const code = makeRow<AccountFacts>(
  { kk: 'Код', ru: 'Код', en: 'Code' },
  (facts) => facts.code ?? null,
);

/** Until when the digits are valid. */
export const validUntil = makeRow<AccountFacts>(
  { kk: 'Қолданылу мерзімі', ru: 'Действует до', en: 'Valid until' },
  ({ end, zone }) => wallTimeOf(end, zone),
);
