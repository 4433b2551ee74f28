import { useMutation, useQueryClient } from '@tanstack/react-query';
import { newKey, send } from './client';
import type { CentreDetail, Localised, SpaceKind, WeeklyHours } from './types';

/** The document leaves the form of a policy open: this is what the screens know of it. */
export interface Policy {
  key: string;
  names: Localised;
  applies: PolicyScope;
  /** Whose bookings count against its allowances; the person's own when absent. */
  counts?: 'person' | 'organisation';
  limits: PolicyLimits;
  /** Who may book all the same; the front desk when absent. */
  liftedBy?: Lifter;
}

export type Lifter = 'nobody' | 'front_desk' | 'manager';
export type PolicyRole = 'member' | 'organiser' | 'newcomer' | 'front_desk' | 'manager';

export interface PolicyScope {
  kind?: SpaceKind;
  areas?: readonly string[];
  spaces?: readonly string[];
  features?: readonly string[];
  roles?: readonly PolicyRole[];
  organisationTypes?: readonly string[];
  organisations?: readonly string[];
}

export type LimitName =
  | 'minimumMinutes'
  | 'maximumMinutes'
  | 'minimumNoticeMinutes'
  | 'advanceDays'
  | 'gapMinutes'
  | `minutesPer${Period}`
  | `bookingsPer${Period}`
  | 'desksAtOnce'
  | 'seatsAtOnce'
  | 'keptForNewcomersPercent';
type Period = 'Day' | 'Week' | 'Month' | 'Term';

export type PolicyLimits = Partial<Record<LimitName, number>> & {
  windows?: WeeklyHours;
  primeTime?: { hours: WeeklyHours; weight: number };
};

export const policiesOf = (centre: Pick<CentreDetail, 'policies'>) =>
  centre.policies as unknown as readonly Policy[];

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
