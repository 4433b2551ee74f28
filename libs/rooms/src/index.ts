export {
  type BookingPolicy,
  LIFTERS,
  LIMIT_SETTINGS,
  type LiftedBy,
  type LimitName,
  type LimitSetting,
  MAX_POLICIES,
  POLICY_KEY,
  POLICY_ROLES,
  type PolicyLimits,
  type PolicyRole,
  type PolicyScope,
  PRIME_WEIGHT,
  SCOPE_WORDS,
  type PrimeTime,
} from './rules/booking-policy.js';
export type { Area, Centre, Equipment, Floor, Named, NamedDay } from './centres/centre.js';
export { CentreDirectory } from './centres/centre-directory.js';
export { centreChanged } from './centres/centre.events.js';
export {
  type CentreRules,
  DEFAULT_RULES,
  REMINDERS,
  RULE_SETTINGS,
  type RuleName,
  type RuleSetting,
} from './rules/centre-rules.js';
export { CentreTemplate, readTemplate, TemplateError } from './templates/centre-template.js';
export { CentresRepository } from './centres/centres.repository.js';
export { ChangeSpace } from './settings/change-space.js';
export { ChangeRules } from './settings/change-rules.js';
export { type HoursSource, isHoursList, listOpenHours, type WeeklyHours } from './hours/opening-hours.js';
export { isInNetworks, MAX_NETWORKS } from './rules/networks.js';
export { ReadNetworks } from './settings/read-networks.js';
export { ReplaceNetworks } from './settings/replace-networks.js';
export { ReplacePolicies } from './settings/replace-policies.js';
export { DEFAULT_JOINING, type Joining, MAX_CONSENT_VERSION } from './rules/joining.js';
export { ChangeJoining } from './settings/change-joining.js';
export { RoomsModule } from './rooms.module.js';
export { type Approval, listAtoms, type Space, type SpaceKind } from './spaces/space.js';
export { isAtomOfAny, selectFittingSpaces, selectSpaces, type SpaceFilter } from './spaces/space.sql.js';
export { applyHours } from './centres/with-hours.js';
export { readCalendar } from './hours/working-calendar.js';
