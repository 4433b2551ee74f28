import { defineError, type DomainError } from '@birlik/kernel';

const SIGN_UP_CLOSED = defineError('sign_up_closed', {
  kind: 'forbidden',
  title: {
    kk: 'Бұл орталыққа сайт арқылы тіркелуге болмайды',
    ru: 'В этом центре нельзя зарегистрироваться на сайте',
    en: 'This centre has no sign-up on its site',
  },
  detail: {
    kk: 'Тіркеу үстеліне келіңіз: аккаунтты сол жерде ашады.',
    ru: 'Подойдите к администратору: аккаунт откроют на месте.',
    en: 'Come to the front desk: they open your account there.',
  },
  meaning: 'The centre does not let people make accounts themselves',
  remedy: 'Ask the front desk',
});

/** The centre does not let people make accounts themselves. */
export function signUpClosed(): DomainError {
  return SIGN_UP_CLOSED.create();
}
