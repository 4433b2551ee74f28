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

const CODE_NEEDED = defineError('code_needed', {
  kind: 'conflict',
  title: {
    kk: 'Кіреберістегі экранның коды керек',
    ru: 'Нужен код с экрана у входа',
    en: 'The code of the entrance screen is needed',
  },
  detail: {
    kk: 'Орталықтың желісінен тыс жерде жапсырма жеткіліксіз.',
    ru: 'Вне сети центра одной наклейки недостаточно.',
    en: 'Outside the network of the centre the sticker is not enough.',
  },
  meaning: 'A photo of a sticker could be used anywhere: outside the network of the centre it proves nothing',
  remedy: 'Send the code of the entrance screen, or ask the front desk',
});

/** The sticker was read outside the network of the centre. */
export function codeNeeded(): DomainError {
  return CODE_NEEDED.create();
}

/** The code is not shown now, or was used before. */
export function wrongCode(): DomainError {
  return WRONG_CODE.create();
}

/** The person entered too many wrong codes in ten minutes. */
export function tooManyCodes(): DomainError {
  return RATE_LIMITED.create({ retryAfterSeconds: RETRY_AFTER_SECONDS });
}
