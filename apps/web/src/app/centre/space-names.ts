import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { spacesQuery } from '../../api/centre';
import type { Space } from '../../api/types';
import { useName } from '../../intl/language';
import { useCentre } from './centre-provider';

interface SpaceNames {
  find: (id: string | undefined) => Space | undefined;
  /** What the spaces are called, in the order of their names. */
  label: (ids: readonly string[]) => string;
  /** What the area of a space is called; empty when it is not known. */
  areaOf: (space: Pick<Space, 'area'> | undefined) => string;
}

/** By letters, and by numbers as they count: «A-4» is before «A-12». */
const { compare: compareNames } = new Intl.Collator('en', { numeric: true });

/** What the spaces of the centre are called in the reader's language. */
export function useSpaceNames(): SpaceNames {
  const { centre } = useCentre();
  const name = useName();
  const spaces = useQuery(spacesQuery(centre.id)).data;
  return useMemo(() => {
    const byId = new Map((spaces ?? []).map((space) => [space.id, space]));
    const labelOf = (id: string) => {
      const space = byId.get(id);
      return space ? name(space.names) || space.code : '…';
    };
    return {
      find: (id) => (id ? byId.get(id) : undefined),
      label: (ids) => ids.map(labelOf).sort(compareNames).join(', '),
      areaOf: (space) => name(centre.areas.find((area) => area.key === space?.area)?.names),
    };
  }, [spaces, name, centre.areas]);
}
