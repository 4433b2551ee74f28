import { queryClient } from '../../api/query-client';
import { saveLanguage } from '../../api/session';
import type { LanguageCode } from '../../api/types';
import { useLanguage } from '../../intl/language';

/** Shows the pages in another language, and stores it with the person who is signed in. */
export function useChooseLanguage(): (language: LanguageCode) => void {
  const { choose } = useLanguage();
  return (language) => {
    // A language that could not be stored is still that of this device.
    void choose(language)
      .then(() => saveLanguage(language).catch(() => undefined))
      // Answers of the server are in the language in which they were asked for.
      .then(() => queryClient.invalidateQueries())
      // Its texts cannot be had now: the page stays as it is.
      .catch(() => undefined);
  };
}
