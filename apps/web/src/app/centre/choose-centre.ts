import type { Centre, Me } from '../../api/types';

/** The centre where the reader works or belongs to an organisation, else the first one. */
export function chooseCentre(centres: readonly Centre[], me: Me | null): Centre | undefined {
  const own = me?.roles[0]?.centreId ?? me?.organisations[0]?.centreId;
  return centres.find((centre) => centre.id === own) ?? centres[0];
}
