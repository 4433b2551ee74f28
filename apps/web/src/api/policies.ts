import { useMutation, useQueryClient } from '@tanstack/react-query';
import { newKey, send } from './client';
import type { CentreDetail } from './types';

/** A rule for some spaces, roles or organisations. */
export type Policy = CentreDetail['policies'][number];
export type PolicyScope = Policy['applies'];
export type PolicyLimits = Policy['limits'];
/** A limit that is one number. */
export type LimitName = Exclude<keyof PolicyLimits, 'windows' | 'primeTime'>;
export type Lifter = NonNullable<Policy['liftedBy']>;
export type PolicyRole = NonNullable<PolicyScope['roles']>[number];

/** Writes the whole list anew, for the version of the centre that was seen. */
export function useUpdatePolicies(centreId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ policies, version }: { policies: readonly Policy[]; version: number }) =>
      send<CentreDetail>('PUT', `/centres/${centreId}/policies`, {
        body: { policies },
        version,
        idempotencyKey: newKey(),
      }),
    // Also after a refusal: somebody else may have changed the centre meanwhile.
    onSettled: async () => {
      await client.invalidateQueries({ queryKey: ['centre', centreId] });
      await client.invalidateQueries({ queryKey: ['explain'] });
    },
  });
}
