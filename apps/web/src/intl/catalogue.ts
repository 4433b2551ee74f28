import type { Messages } from '@lingui/core';
import type { LanguageCode } from '../api/types';
import { kazakh } from './catalogue-kk';

/** The name of a text. */
export type MessageId = keyof typeof kazakh;

// The build compiles the texts; to the compiler of types they stay what their files hold.
/** The texts that are there from the start. */
export const kazakhMessages = kazakh as Messages;

/** The texts of a language, put together from those of the areas. All but Kazakh are loaded when they are wanted. */
export async function loadMessages(language: LanguageCode): Promise<Messages> {
  switch (language) {
    case 'kk':
      return kazakhMessages;
    case 'ru':
      return (await import('./catalogue-ru')).russian as Messages;
    case 'en':
      return (await import('./catalogue-en')).english as Messages;
  }
}
