import { type DomainError, type LocalizedText, WRONG_STATE } from '@birlik/kernel';
import type { RegistrationState } from './registration.js';

/** Names of registration states in three languages. */
const STATE_NAMES: Readonly<Record<RegistrationState, LocalizedText>> = {
  waiting: { kk: 'күту тізімінде', ru: 'в листе ожидания', en: 'waiting' },
  offered: { kk: 'ұсыныс жасалған', ru: 'есть предложение', en: 'offered' },
  registered: { kk: 'тіркелген', ru: 'зарегистрировано', en: 'registered' },
  declined: { kk: 'қабылданбаған', ru: 'отклонено', en: 'declined' },
  lapsed: { kk: 'жауапсыз қалған', ru: 'осталось без ответа', en: 'lapsed' },
  cancelled: { kk: 'бас тартылған', ru: 'отменено', en: 'cancelled' },
};

/** The registration is in a state that does not allow the action. */
export function wrongRegistrationState(state: RegistrationState): DomainError {
  return WRONG_STATE.create({ state: STATE_NAMES[state] });
}
