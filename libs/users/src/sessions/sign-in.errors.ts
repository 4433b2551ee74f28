import { defineError } from '@birlik/kernel';

export const WRONG_CREDENTIALS = defineError('wrong_credentials', {
  kind: 'unauthenticated',
  title: {
    kk: 'Логин немесе құпиясөз қате',
    ru: 'Неверный логин или пароль',
    en: 'Wrong login or password',
  },
  meaning: 'The login is unknown or the password is wrong; the answer does not say which',
  remedy: 'Try again',
});
