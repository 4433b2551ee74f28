import { type DomainError, type LocalizedText, WRONG_STATE } from '@birlik/kernel';
import type { WaitlistState } from './waitlist-entry.js';

/** Names of entry states in three languages. */
const STATE_NAMES: Readonly<Record<WaitlistState, LocalizedText>> = {
  waiting: { kk: 'күту тізімінде', ru: 'в листе ожидания', en: 'waiting' },
  offered: { kk: 'ұсыныс жасалған', ru: 'есть предложение', en: 'offered' },
  served: { kk: 'орын берілген', ru: 'место получено', en: 'served' },
  left: { kk: 'күту тізімінен шыққан', ru: 'вне листа ожидания', en: 'left the waitlist' },
  lapsed: { kk: 'жауапсыз қалған', ru: 'осталось без ответа', en: 'lapsed' },
};

/** The entry is in a state that does not allow the action. */
export function wrongEntryState(state: WaitlistState): DomainError {
  return WRONG_STATE.create({ state: STATE_NAMES[state] });
}
