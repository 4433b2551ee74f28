import { useCentre } from '../../../app/centre/centre-provider';
import { useName } from '../../../intl/language';

/** The programmes of the centre, in its own order. */
export const useProgrammes = () => useCentre().centre.programmes;

/** @returns what a programme is called in the reader's language; its key for one that the centre no longer has */
export function useProgrammeName(): (key: string) => string {
  const programmes = useProgrammes();
  const name = useName();
  return (key) => {
    const programme = programmes.find((each) => each.key === key);
    return programme ? name(programme.names) : key;
  };
}
