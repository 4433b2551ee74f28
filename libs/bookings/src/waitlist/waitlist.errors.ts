import { defineError, type DomainError, type LocalizedText, WRONG_STATE } from '@birlik/kernel';
import type { WaitlistState } from './waitlist-entry.js';

/** Names of entry states in three languages. */
const STATE_NAMES: Readonly<Record<WaitlistState, LocalizedText>> = {
  waiting: { kk: 'күту тізімінде', ru: 'в листе ожидания', en: 'waiting' },
  offered: { kk: 'ұсыныс жасалған', ru: 'есть предложение', en: 'offered' },
  served: { kk: 'орын берілген', ru: 'место получено', en: 'served' },
  left: { kk: 'күту тізімінен шыққан', ru: 'вне листа ожидания', en: 'left the waitlist' },
  lapsed: { kk: 'жауапсыз қалған', ru: 'осталось без ответа', en: 'lapsed' },
};

const ALREADY_WAITING = defineError('already_waiting', {
  kind: 'conflict',
  title: {
    kk: 'Сіз күту тізімінде тұрсыз',
    ru: 'Вы уже в листе ожидания',
    en: 'You are on the waitlist already',
  },
  detail: {
    kk: 'Адам санын немесе ұйымды өзгерту үшін алдымен тізімнен шығыңыз.',
    ru: 'Чтобы изменить число людей или организацию, сначала выйдите из листа.',
    en: 'To change how many come or the organisation, leave the waitlist first.',
  },
  meaning:
    'The person already waits for this slot, with another number of people or for another organisation',
  remedy: 'Leave the waitlist first',
});

/** The person waits for the same slot already, with other people or for another organisation. */
export function alreadyWaiting(): DomainError {
  return ALREADY_WAITING.create();
}

/** The entry is in a state that does not allow the action. */
export function wrongEntryState(state: WaitlistState): DomainError {
  return WRONG_STATE.create({ state: STATE_NAMES[state] });
}

const WAITS_ENOUGH = defineError<{ most: number }>('waits_enough', {
  kind: 'conflict',
  title: {
    kk: 'Күту тізіміндегі жазба тым көп',
    ru: 'Слишком много записей в листе ожидания',
    en: 'Too many entries on the waitlist',
  },
  detail: {
    kk: 'Бір адамға ең көбі: {most}. Біреуінен шығып, қайта көріңіз.',
    ru: 'Не больше {most} на человека. Выйдите из одной и попробуйте снова.',
    en: 'At most {most} for one person. Leave one and try again.',
  },
  meaning: 'The person waits for as many slots as one person may',
  remedy: 'Leave an entry that is not needed',
});

/** The person waits for as many slots as one person may. */
export function waitsEnough(most: number): DomainError {
  return WAITS_ENOUGH.create({ most });
}
