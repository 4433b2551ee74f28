import type { Messages } from '@lingui/core';
import { loadPart } from '../api/load-part';
import type { LanguageCode } from '../api/types';
import { kazakh } from './catalogue-kk';

/** The name of a text. */
export type MessageId = keyof typeof kazakh;

/** The Kazakh texts, which are loaded with the app. The build compiles them, which their type does not say. */
export const kazakhMessages = kazakh as Messages;

/**
 * Loads the texts of a language, put together from those of the areas.
 * @throws MissingPart when they cannot be had
 */
export async function loadMessages(language: LanguageCode): Promise<Messages> {
  switch (language) {
    case 'kk':
      return kazakhMessages;
    case 'ru':
      return (await loadPart(() => import('./catalogue-ru'))).russian as Messages;
    case 'en':
      return (await loadPart(() => import('./catalogue-en'))).english as Messages;
  }
}
