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
export { type HoursSource, openBetween } from './opening-hours.js';
export { RoomsModule } from './rooms.module.js';
export { type Approval, atomsOf, type Space, type SpaceKind } from './space.js';
export { readCalendar } from './working-calendar.js';
