import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { getItems, newIdempotencyKey, send } from '../../api/client';
import { keys } from '../../api/keys';
import { refresh } from '../../api/mutations';
import type { Absence, DataAccess, LanguageCode, Message, OpenSession } from '../../api/types';

/** Bookings that the reader missed, newest first, and what became of their appeals. */
export const myAbsencesQuery = queryOptions({
  queryKey: keys.absences(),
  queryFn: ({ signal }) => getItems<Absence>('/me/absences', signal),
});

/** Tells the manager that the reader was there. */
export function useAppeal() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ bookingId, text }: { bookingId: string; text: string }) =>
      send<Absence>('POST', `/bookings/${bookingId}/appeal`, {
        body: { text },
        idempotencyKey: newIdempotencyKey(),
      }),
    onSuccess: (appealed) =>
      client.setQueryData<Absence[]>(keys.absences(), (list) =>
        list?.map((absence) => (absence.bookingId === appealed.bookingId ? appealed : absence)),
      ),
    onSettled: () => refresh([keys.absences()], client),
  });
}

/** The messages that the reader was sent, newest first. */
export const messagesQuery = queryOptions({
  queryKey: keys.messages(),
  queryFn: ({ signal }) => getItems<Message>('/me/messages', signal),
});

/** What a code is for: to prove the address, or to set a new password. */
export type CodePurpose = 'verify' | 'reset';

/** Somebody who makes an account. */
interface SignUpBody {
  fullName: string;
  email?: string;
  phone?: string;
  password: string;
  language: LanguageCode;
  consentVersion: string;
}

/** Makes an account in a centre. */
export function useSignUp(centreId: string) {
  return useMutation({
    mutationFn: (body: SignUpBody) => send<void>('POST', `/centres/${centreId}/accounts`, { body }),
  });
}

/** Sends a code to the address of an account. */
export function useSendCode() {
  return useMutation({
    mutationFn: (body: { login: string; purpose: CodePurpose }) =>
      send<void>('POST', '/account-codes', { body }),
  });
}

/** Proves by a code that an address is somebody's. */
export function useVerifyAddress() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: { login: string; code: string }) =>
      send<void>('POST', '/account-verifications', { body }),
    onSuccess: () => refresh([keys.me()], client),
  });
}

/** Sets a new password by a code. */
export function useResetPassword() {
  return useMutation({
    mutationFn: (body: { login: string; code: string; password: string }) =>
      send<void>('POST', '/password-resets', { body }),
  });
}

/** Changes the reader's password; their other devices are signed out. */
export function useChangePassword() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: { oldPassword: string; password: string }) =>
      send<void>('PUT', '/me/password', { body }),
    onSuccess: () => refresh([keys.sessions()], client),
  });
}

/** Sends a code to the address that the reader wants to have. */
export function useSendEmailCode() {
  return useMutation({
    mutationFn: (body: { email: string; password: string }) =>
      send<void>('POST', '/me/email-codes', { body }),
  });
}

/** Gives the reader the address to which the code went. */
export function useChangeEmail() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (code: string) => send<void>('PUT', '/me/email', { body: { code } }),
    onSuccess: () => refresh([keys.me()], client),
  });
}

/** Where the reader is signed in. */
export const sessionsQuery = queryOptions({
  queryKey: keys.sessions(),
  queryFn: ({ signal }) => getItems<OpenSession>('/me/sessions', signal),
});

/** Signs out one device; with null every device but this one. */
export function useEndSession() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string | null) =>
      send<void>('DELETE', id === null ? '/me/sessions' : `/me/sessions/${id}`),
    onSettled: () => refresh([keys.sessions()], client),
  });
}

/** Who of the staff has looked at the reader's data, newest first. */
export const dataAccessQuery = queryOptions({
  queryKey: keys.dataAccess(),
  queryFn: ({ signal }) => getItems<DataAccess>('/me/data-access', signal),
});

/** Erases the reader, and forgets everything that was read. */
export function useEraseMe() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (password: string) => send<void>('DELETE', '/me', { body: { password } }),
    onSuccess: () => {
      client.clear();
      client.setQueryData(keys.me(), null);
    },
  });
}
