import { type DomainError, type LocalizedText, WRONG_STATE } from '@birlik/kernel';
import type { AbsenceState } from './absence.js';

/** Names of absence states in three languages. */
const STATE_NAMES: Readonly<Record<AbsenceState, LocalizedText>> = {
  counts: { kk: 'есептеледі', ru: 'учитывается', en: 'counts' },
  appealed: { kk: 'өтініш қаралуда', ru: 'обращение рассматривается', en: 'appealed' },
  forgiven: { kk: 'есептен шығарылған', ru: 'не учитывается', en: 'does not count' },
  upheld: { kk: 'есепте қалған', ru: 'оставлено в силе', en: 'still counts' },
};

/** The absence is in a state that does not allow the action. */
export function wrongAbsenceState(state: AbsenceState): DomainError {
  return WRONG_STATE.create({ state: STATE_NAMES[state] });
}
