import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { isProblem, send } from './client';
import { MINUTE_MS } from './durations';
import { keys } from './keys';
import { queryClient } from './query-client';
import type { LanguageCode, Me } from './types';

/** Who is signed in; null for nobody. */
export const meQuery = queryOptions({
  queryKey: keys.me(),
  staleTime: 5 * MINUTE_MS,
  queryFn: async ({ signal }): Promise<Me | null> => {
    try {
      return await send<Me>('GET', '/me', { signal });
    } catch (error) {
      if (isProblem(error) && error.status === 401) return null;
      throw error;
    }
  },
});

/** Who is signed in; null for nobody, and until it is known. */
export function useMe(): Me | null {
  return useQuery(meQuery).data ?? null;
}

/** Signs in with an address and a password. */
export function useSignIn() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (credentials: { login: string; password: string }) =>
      send<Me>('POST', '/session', { body: credentials }),
    onSuccess: (me) => client.setQueryData(keys.me(), me),
  });
}

/** Forgets what was typed into forms. The language and the theme are choices of the device, and stay. */
function forgetDrafts(): void {
  try {
    sessionStorage.clear();
  } catch {
    // Private mode.
  }
}

/** Signs out and forgets everything that was read or typed. */
export function useSignOut() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => send<void>('DELETE', '/session'),
    onSuccess: () => {
      client.clear();
      forgetDrafts();
      client.setQueryData(keys.me(), null);
    },
  });
}

/** The language that somebody chose before they signed in; null when they chose none. */
let chosenBefore: LanguageCode | null = null;

/** Stores the language with the person, so that mails come in it too. Of nobody it is kept until they sign in. */
export async function saveLanguage(language: LanguageCode): Promise<void> {
  const me = queryClient.getQueryData<Me | null>(keys.me());
  if (!me) chosenBefore = language;
  if (!me || me.language === language) return;
  const changed = await send<Me>('PATCH', '/me', { body: { language } });
  queryClient.setQueryData(keys.me(), changed);
}

/** Stores with the person the language that they chose before they signed in. */
export async function saveLanguageChosenBefore(): Promise<void> {
  const language = chosenBefore;
  chosenBefore = null;
  if (language) await saveLanguage(language);
}
