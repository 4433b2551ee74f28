export {
  type BookingPolicy,
  LIFTERS,
  LIMIT_SETTINGS,
  type LiftedBy,
  type LimitName,
  type LimitSetting,
  MOST_POLICIES,
  POLICY_KEY,
  POLICY_ROLES,
  type PolicyLimits,
  type PolicyRole,
  type PolicyScope,
  PRIME_WEIGHT,
  SCOPE_WORDS,
  type PrimeTime,
} from './booking-policy.js';
export type { Area, Centre, Equipment, Floor, Named, NamedDay } from './centre.js';
export { ANNOUNCE_CENTRE, CentreDirectory } from './centre-directory.js';
export {
  type CentreRules,
  DEFAULT_RULES,
  REMINDERS,
  RULE_SETTINGS,
  type RuleName,
  type RuleSetting,
} from './centre-rules.js';
export { CentreTemplate, readTemplate, TemplateError } from './centre-template.js';
export { CentresRepository } from './centres.repository.js';
export { ChangeSpace } from './change-space.js';
export { ChangeRules } from './change-rules.js';
export { type HoursSource, isHoursList, openBetween, type WeeklyHours } from './opening-hours.js';
export { ReplacePolicies } from './replace-policies.js';
export { RoomsModule } from './rooms.module.js';
export { type Approval, atomsOf, type Space, type SpaceKind } from './space.js';
export { withHours } from './with-hours.js';
export { readCalendar } from './working-calendar.js';
