import { defineError, type DomainError } from '@birlik/kernel';

const OUTAGE_OPEN = defineError('outage_open', {
  kind: 'conflict',
  title: {
    kk: 'Ақау туралы бұрын хабарланған',
    ru: 'О сбое уже сообщили',
    en: 'An outage is reported already',
  },
  meaning: 'The centre reports an outage already',
});

const NO_OUTAGE = defineError('no_outage', {
  kind: 'conflict',
  title: { kk: 'Қазір ақау жоқ', ru: 'Сейчас сбоя нет', en: 'No outage is reported' },
  meaning: 'There is no outage to end',
});

/** An outage of the centre is open already. */
export function outageOpen(): DomainError {
  return OUTAGE_OPEN.create();
}

/** The centre has no open outage. */
export function noOutage(): DomainError {
  return NO_OUTAGE.create();
}
