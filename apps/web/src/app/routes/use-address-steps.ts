import { useRouter } from '@tanstack/react-router';
import { useRef } from 'react';
import { decideStep } from './address-step';

interface AddressSteps<Search> {
  search: Search;
  isOpened: (search: Search) => boolean;
  views: readonly (keyof Search)[];
  /** Goes to the page with another search. */
  go: (search: Search, replace: boolean) => void;
}

/** Changes the search of a page so that Back of the browser does what a person expects. */
export function useAddressSteps<Search extends object>({
  search,
  isOpened,
  views,
  go,
}: AddressSteps<Search>) {
  const { history } = useRouter();
  const openedFrom = useRef<Search | null>(null);
  return (change: Partial<Search>) => {
    const to = { ...search, ...change };
    const step = decideStep({ from: search, to, openedFrom: openedFrom.current, isOpened, views });
    if (step === 'back') {
      openedFrom.current = null;
      history.back();
      return;
    }
    if (step === 'forward') openedFrom.current = isOpened(to) && !isOpened(search) ? search : null;
    go(to, step === 'in-place');
  };
}
