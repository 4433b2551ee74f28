import { defineError, type DomainError } from '@birlik/kernel';
import type { KnownPerson } from '../people/add-person.js';

export const LAST_MANAGER = defineError('last_manager', {
  kind: 'conflict',
  title: {
    kk: 'Орталықта меңгеруші қалмай қалады',
    ru: 'Центр останется без управляющего',
    en: 'The centre would have no manager left',
  },
  detail: {
    kk: 'Алдымен басқа адамға мерзімсіз меңгеруші рөлін беріңіз.',
    ru: 'Сначала дайте роль управляющего без срока другому человеку.',
    en: 'First make somebody else a manager without an end date.',
  },
  meaning: 'No manager would remain who is one without end and is not blocked',
  remedy: 'Give somebody else the role first',
});

export const PERSON_KNOWN = defineError<{ known: readonly KnownPerson[] }>('person_known', {
  kind: 'conflict',
  title: {
    kk: 'Бұл адам тізімде бар сияқты',
    ru: 'Похоже, этот человек уже есть',
    en: 'This person seems to be known already',
  },
  detail: {
    kk: 'Төмендегі адамдардың бірі емес пе?',
    ru: 'Это не один из них?',
    en: 'Is it one of these people?',
  },
  meaning:
    '`known[]` names people with the same phone, e-mail address or name. A phone or an address of somebody else cannot be taken',
  remedy: 'Name one of them in `knownAs`, or say with `isNew` that it is somebody else',
});

/** A `person_known` error with the people who are likely the same. */
export function personKnown(known: readonly KnownPerson[]): DomainError {
  return PERSON_KNOWN.create({ known });
}
