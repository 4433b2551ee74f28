import { queryOptions } from '@tanstack/react-query';
import { getItems, newIdempotencyKey, pathWithQuery, send } from '../../../api/client';
import { keys } from '../../../api/keys';
import { useWrite } from '../../../api/mutations';
import type { KnownPerson, NewMember } from '../../../api/types';

/** What is typed of somebody new. */
export interface NewMemberDraft {
  fullName: string;
  phone: string;
  email: string;
}

/** Who is likely the same. */
export const knownPeopleQuery = (centreId: string, { fullName, phone, email }: NewMemberDraft) =>
  queryOptions({
    queryKey: keys.knownPeople(centreId, { fullName, phone, email }),
    enabled: fullName.length > 2 && (phone.length > 5 || email.includes('@')),
    gcTime: 0,
    queryFn: ({ signal }) =>
      getItems<KnownPerson>(
        pathWithQuery(`/centres/${centreId}/known-people`, {
          fullName,
          ...(phone && { phone }),
          ...(email && { email }),
        }),
        signal,
      ),
  });

/** Makes somebody a member. */
export const useAddMember = (centreId: string) =>
  useWrite([keys.people(centreId)], (member: NewMember) =>
    send<{ id: string }>('POST', `/centres/${centreId}/people`, {
      body: member,
      idempotencyKey: newIdempotencyKey(),
    }),
  );
