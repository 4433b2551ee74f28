import { defineError, type DomainError } from '@birlik/kernel';

const WRONG_ACCOUNT_CODE = defineError('wrong_account_code', {
  kind: 'conflict',
  title: {
    kk: 'Код қате немесе мерзімі өтті',
    ru: 'Неверный код, или он уже не действует',
    en: 'This code is wrong or has ended',
  },
  detail: {
    kk: 'Код 15 минут жарамды, бес рет енгізуге болады. Жаңа код сұраңыз.',
    ru: 'Код действует 15 минут, ввести его можно пять раз. Запросите новый.',
    en: 'A code is valid for 15 minutes and five tries. Ask for a new one.',
  },
  meaning:
    'The code that was sent is wrong, used, replaced by a newer one, older than 15 minutes, or tried five times; or the account is unknown: the answer does not say which',
  remedy: 'Try again, or ask for a new code',
});

/** The same for a wrong code, one that has ended, and an account that does not exist. */
export function wrongAccountCode(): DomainError {
  return WRONG_ACCOUNT_CODE.create();
}
