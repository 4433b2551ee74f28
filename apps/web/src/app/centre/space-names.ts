import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { spacesQuery } from '../../api/centre';
import type { Space } from '../../api/types';
import { useCentre } from './centre-provider';
import { useName } from '../../intl/language';

interface SpaceNames {
  find: (id: string | undefined) => Space | undefined;
  label: (ids: readonly string[]) => string;
}

export function useSpaceNames(): SpaceNames {
  const { centre } = useCentre();
  const name = useName();
  const spaces = useQuery(spacesQuery(centre.id)).data;
  return useMemo(() => {
    const byId = new Map((spaces ?? []).map((space) => [space.id, space]));
    return {
      find: (id) => (id ? byId.get(id) : undefined),
      label: (ids) =>
        ids
          .map((id) => {
            const space = byId.get(id);
            return space ? name(space.names) || space.code : '…';
          })
          .join(', '),
    };
  }, [spaces, name]);
}

/** A sticker may say «B14», «b-14» or «B-14». */
export function sameCode(a: string, b: string): boolean {
  const plain = (code: string) =>
    code
      .toUpperCase()
      .replace(/[^\p{L}\d]/gu, '')
      .replace(/(\p{L})0+(?=\d)/gu, '$1');
  return plain(a) === plain(b);
}
