import { defineError, type DomainError, RATE_LIMITED } from '@birlik/kernel';

const RETRY_AFTER_SECONDS = 600;

const WRONG_CODE = defineError('wrong_code', {
  kind: 'conflict',
  title: {
    kk: 'Код дұрыс емес немесе ескірген',
    ru: 'Код неверный или уже сменился',
    en: 'The code is wrong or has changed',
  },
  detail: {
    kk: 'Кіреберістегі экраннан жаңа кодты қараңыз.',
    ru: 'Посмотрите новый код на экране у входа.',
    en: 'Look at the new code on the screen at the entrance.',
  },
  meaning: 'The code or the sticker is not valid here and now, or it was used before',
  remedy: 'Look at the screen at the entrance again',
});

/** The code is not shown now, or was used before. */
export function wrongCode(): DomainError {
  return WRONG_CODE.create();
}

/** The person entered too many wrong codes in ten minutes. */
export function tooManyCodes(): DomainError {
  return RATE_LIMITED.create({ retryAfterSeconds: RETRY_AFTER_SECONDS });
}
