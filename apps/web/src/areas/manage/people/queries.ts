import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { newIdempotencyKey, pathWithQuery, send } from '../../../api/client';
import { bookingKeys, keys } from '../../../api/keys';
import { useWriteAndWait } from '../../../api/mutations';
import type { AnyRole, GivenRole, NewBlock, PeoplePage, PersonDetail } from '../../../api/types';

/** Whom the list shows. */
export interface PeopleFilter {
  query: string;
  role: AnyRole | '';
  blocked: boolean;
}

/** People of the centre, page by page. Each page is recorded as read, so it is not asked for again by itself. */
export const peopleQuery = (centreId: string, { query, role, blocked }: PeopleFilter) =>
  infiniteQueryOptions({
    queryKey: keys.peopleFound(centreId, { query, role, blocked }),
    initialPageParam: '',
    refetchOnWindowFocus: false,
    queryFn: ({ pageParam, signal }) =>
      send<PeoplePage>(
        'GET',
        pathWithQuery(`/centres/${centreId}/people`, {
          ...(query && { query }),
          ...(role && { role }),
          ...(blocked && { blocked: 'yes' }),
          ...(pageParam && { cursor: pageParam }),
        }),
        { signal },
      ),
    getNextPageParam: (page) => page.next,
  });

/** The page of a person. */
export const personQuery = (centreId: string, personId: string) =>
  queryOptions({
    queryKey: keys.person(centreId, personId),
    refetchOnWindowFocus: false,
    queryFn: ({ signal }) => send<PersonDetail>('GET', `/centres/${centreId}/people/${personId}`, { signal }),
  });

/** Gives a role, or other days to one that is there. */
export const useGiveRole = (centreId: string, personId: string) =>
  useWriteAndWait([keys.people(centreId), keys.organisations(centreId)], (role: GivenRole) =>
    send<void>('PUT', `/centres/${centreId}/people/${personId}/roles`, {
      body: role,
      idempotencyKey: newIdempotencyKey(),
    }),
  );

/** Takes a role at once. */
export const useTakeRole = (centreId: string, personId: string) =>
  useWriteAndWait([keys.people(centreId), keys.organisations(centreId)], (roleId: string) =>
    send<void>('DELETE', `/centres/${centreId}/people/${personId}/roles/${roleId}`),
  );

/** Blocks the person from booking. */
export const useBlock = (centreId: string, personId: string) =>
  useWriteAndWait([keys.people(centreId), ...bookingKeys], (block: NewBlock) =>
    send<void>('PUT', `/centres/${centreId}/people/${personId}/block`, {
      body: block,
      idempotencyKey: newIdempotencyKey(),
    }),
  );

/** Lets the person book again. */
export const useUnblock = (centreId: string, personId: string) =>
  useWriteAndWait([keys.people(centreId)], () =>
    send<void>('DELETE', `/centres/${centreId}/people/${personId}/block`),
  );

/** Writes a note for other staff. */
export const useAddNote = (centreId: string, personId: string) =>
  useWriteAndWait([keys.person(centreId, personId)], (text: string) =>
    send<{ id: string }>('POST', `/centres/${centreId}/people/${personId}/notes`, {
      body: { text },
      idempotencyKey: newIdempotencyKey(),
    }),
  );

/** Deletes a note. */
export const useDeleteNote = (centreId: string, personId: string) =>
  useWriteAndWait([keys.person(centreId, personId)], (noteId: string) =>
    send<void>('DELETE', `/centres/${centreId}/people/${personId}/notes/${noteId}`),
  );

/** Erases the person for good. */
export const useErasePerson = (centreId: string, personId: string) =>
  useWriteAndWait([keys.peopleLists(centreId), ...bookingKeys], () =>
    send<void>('DELETE', `/centres/${centreId}/people/${personId}`),
  );
