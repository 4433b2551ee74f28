import type { AnyRole } from '../../../api/types';
import type { MessageId } from '../../../intl/language';

/** Names of the roles. */
export const roleTexts: Readonly<Record<AnyRole, MessageId>> = {
  member: 'people.role.member',
  front_desk: 'people.role.front_desk',
  manager: 'people.role.manager',
  organiser: 'people.role.organiser',
  representative: 'people.role.representative',
};

/** The roles in the order of a choice. */
export const roleKinds = Object.keys(roleTexts) as AnyRole[];

/** True for a role that somebody has for an organisation. */
export function isOfOrganisation(kind: AnyRole): boolean {
  return kind === 'organiser' || kind === 'representative';
}
