import { lazyRouteComponent } from '@tanstack/react-router';
import { loadPart } from '../../api/load-part';
import { loadStaffTexts } from '../../intl/language';

/** A page of the staff, loaded when it is opened, together with the texts that only such pages show. */
export function staffPage<Page extends Record<string, unknown>, Name extends keyof Page>(
  load: () => Promise<Page>,
  name: Name,
) {
  return lazyRouteComponent<Page, Name>(async () => {
    const [page] = await Promise.all([loadPart(load), loadStaffTexts()]);
    return page;
  }, name);
}
