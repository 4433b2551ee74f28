import type { Person } from './actor.js';
import { hasRight, RIGHTS, type Right } from './rights.js';

const CENTRE = 'centre-1';

function personWith(role: 'member' | 'front_desk' | 'manager', centreId = CENTRE): Person {
  return { kind: 'person', personId: 'p', centreRoles: [{ centreId, role }], organisationRoles: [] };
}

describe('rights', () => {
  it('a member has none of those of the staff, and the front desk none of those of managers', () => {
    const rightsOf = (actor: Person) =>
      (Object.keys(RIGHTS) as Right[]).filter((right) => hasRight(actor, CENTRE, right));
    expect(rightsOf(personWith('member'))).toEqual(['book_desks']);
    expect(rightsOf(personWith('front_desk'))).not.toContain('give_roles');
    expect(rightsOf(personWith('manager'))).toEqual(Object.keys(RIGHTS));
  });

  it('a role of another centre gives none, and neither does a role of an organisation', () => {
    expect(hasRight(personWith('manager', 'centre-2'), CENTRE, 'give_roles')).toBe(false);
    const organiser: Person = {
      kind: 'person',
      personId: 'p',
      centreRoles: [],
      organisationRoles: [{ centreId: CENTRE, organisationId: 'o', role: 'organiser' }],
    };
    expect(hasRight(organiser, CENTRE, 'book_rooms')).toBe(false);
  });
});
