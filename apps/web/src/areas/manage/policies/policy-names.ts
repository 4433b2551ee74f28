import type { Lifter, PolicyRole } from '../../../api/types';
import type { MessageId } from '../../../intl/language';

/** The roles that a policy may be limited to. */
export const roleNames: Readonly<Record<PolicyRole, MessageId>> = {
  member: 'role.member',
  organiser: 'policies.role.organiser',
  newcomer: 'policies.role.newcomer',
  front_desk: 'role.frontDesk',
  manager: 'role.manager',
};

/** Types of organisations are data of the centre. The known ones have a text; others are shown as they are. */
export const typeNames: Readonly<Record<string, MessageId>> = {
  public_structure: 'policies.type.public_structure',
  ethnocultural_association: 'policies.type.ethnocultural_association',
};

/** Who may lift a policy, as a sentence. */
export const lifterTexts: Readonly<Record<Lifter, MessageId>> = {
  nobody: 'policies.lifted.nobody',
  front_desk: 'refusal.lifted.frontDesk',
  manager: 'refusal.lifted.manager',
};
