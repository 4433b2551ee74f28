import { defineError, type DomainError } from '@birlik/kernel';

const SAID_BEFORE = defineError('said_before', {
  kind: 'conflict',
  title: {
    kk: '«Жолдамын» деп бір-ақ рет айтуға болады',
    ru: '«Я в пути» можно сказать один раз',
    en: '“On my way” can be said once',
  },
  meaning: 'The person has already said «on my way» for this booking',
  remedy: 'Come in time, or cancel the booking',
});

/** The person has already said «on my way» for this booking. */
export function saidBefore(): DomainError {
  return SAID_BEFORE.create();
}
