import { queryOptions } from '@tanstack/react-query';
import { getItems, newIdempotencyKey, send } from '../../../api/client';
import { keys } from '../../../api/keys';
import { useWriteAndWait } from '../../../api/mutations';
import type { Localised, NewOrganisation, Organisation, OrganisationChange } from '../../../api/types';

/** The organisations of the centre, those that have ended last. */
export const organisationsQuery = (centreId: string) =>
  queryOptions({
    queryKey: keys.organisations(centreId),
    queryFn: ({ signal }) => getItems<Organisation>(`/centres/${centreId}/organisations`, signal),
  });

/** Adds an organisation. */
export const useAddOrganisation = (centreId: string) =>
  useWriteAndWait([keys.organisations(centreId)], (organisation: NewOrganisation) =>
    send<Organisation>('POST', `/centres/${centreId}/organisations`, {
      body: organisation,
      idempotencyKey: newIdempotencyKey(),
    }),
  );

/** Corrects an organisation, for the version of it that was seen. */
export const useUpdateOrganisation = (centreId: string, { id, version }: Organisation) =>
  useWriteAndWait([keys.organisations(centreId)], (change: OrganisationChange) =>
    send<Organisation>('PATCH', `/organisations/${id}`, {
      body: change,
      version,
      idempotencyKey: newIdempotencyKey(),
    }),
  );

/** Gives the names from a day on. */
export const useRenameOrganisation = (centreId: string, { id, version }: Organisation) =>
  useWriteAndWait(
    [keys.organisations(centreId), keys.allDayPlans()],
    (change: { names: Localised; validFrom: string }) =>
      send<Organisation>('PUT', `/organisations/${id}/names`, {
        body: change,
        version,
        idempotencyKey: newIdempotencyKey(),
      }),
  );
