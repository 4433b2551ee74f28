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

const HAS_PASSWORD = defineError('has_password', {
  kind: 'conflict',
  title: {
    kk: 'Бұл адамның құпиясөзі бар',
    ru: 'У этого человека уже есть пароль',
    en: 'This person has a password',
  },
  detail: {
    kk: 'Ұмытса, кіру бетінде «Құпиясөзді ұмыттым» дегенді басады: код поштасына барады.',
    ru: 'Если пароль забыт, код придёт на почту: кнопка «Не помню пароль» на странице входа.',
    en: 'Without it they ask for a code by mail: “I forgot my password” on the sign-in page.',
  },
  meaning: 'Staff give a code only to somebody who has no password yet',
  remedy: 'The person asks for a code by mail; without a mail address an operator lets them in on the server',
});

/** Staff must not be able to sign in as somebody else. */
export function hasPassword(): DomainError {
  return HAS_PASSWORD.create();
}
