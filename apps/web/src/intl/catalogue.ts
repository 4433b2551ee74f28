import type { Messages } from '@lingui/core';
import { loadPart } from '../api/load-part';
import type { LanguageCode } from '../api/types';
import type { texts as kazakh } from './catalogue-kk';
import type { texts as kazakhOfStaff } from './staff-catalogue-kk';

/** The name of a text. */
export type MessageId = keyof typeof kazakh | keyof typeof kazakhOfStaff;

/** Texts are loaded for the pages of everybody, and for those of the staff when one of them is opened. */
type Readers = 'everybody' | 'staff';

/** Each language is a file of its own, so that nobody loads another. */
const CATALOGUES: Readonly<Record<Readers, Record<LanguageCode, () => Promise<{ texts: object }>>>> = {
  everybody: {
    kk: () => import('./catalogue-kk'),
    ru: () => import('./catalogue-ru'),
    en: () => import('./catalogue-en'),
  },
  staff: {
    kk: () => import('./staff-catalogue-kk'),
    ru: () => import('./staff-catalogue-ru'),
    en: () => import('./staff-catalogue-en'),
  },
};

/**
 * Loads the texts of a language. The build compiles them, which their type does not say.
 * @throws MissingPart when they cannot be had
 */
export async function loadMessages(language: LanguageCode, readers: Readers): Promise<Messages> {
  return (await loadPart(CATALOGUES[readers][language])).texts as Messages;
}
