import type { Me } from '../../api/types';
import { destinationsFor, mainPageOf } from './destinations';

const person = (role: string) => ({ roles: [{ kind: role }], organisations: [] }) as unknown as Me;

describe('the main page to which a page belongs', () => {
  const lit = (role: string, path: string) => mainPageOf(path, destinationsFor(person(role)))?.to;

  it('is the one for managers for all of their pages', () => {
    for (const path of ['/rules', '/closures', '/spaces', '/requests'])
      expect(lit('manager', path)).toBe('/rules');
    expect(lit('manager', '/present')).toBe('/front-desk');
  });

  it('is the front desk for requests where nobody is a manager', () => {
    expect(lit('front_desk', '/requests')).toBe('/front-desk');
  });

  it('is none for a page that stands alone', () => {
    expect(lit('manager', '/offer/7')).toBeUndefined();
  });
});
