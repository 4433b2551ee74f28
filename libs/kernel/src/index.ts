export {
  type Actor,
  type CentreRole,
  type OrganisationRole,
  type Person,
  type System,
  actorName,
  holdsRole,
  belongsTo,
  isStaff,
  speaksFor,
  systemActor,
} from './actor.js';
export {
  CENTRE_ROLES,
  hasRight,
  ORGANISATION_ROLES,
  type Right,
  type RightDefinition,
  RIGHTS,
  type RoleKind,
} from './rights.js';
export { isCleanText, isOneLine, tidyText } from './clean-text.js';
export {
  type FieldProblem,
  forbidden,
  INVALID_REQUEST,
  invalid,
  NOT_FOUND,
  notFound,
  PREVIEW_CHANGED,
  previewChanged,
  RATE_LIMITED,
  staleVersion,
  TOO_BUSY,
  UNAVAILABLE,
  undoTooLate,
  WRONG_STATE,
} from './errors/common-errors.js';
export { DomainError } from './errors/domain-error.js';
export { textsOfError } from './errors/error-texts.js';
export { ERROR_CODES, type ErrorCode } from './errors/error-codes.js';
export {
  defineError,
  definedErrors,
  type ErrorDefinition,
  type ErrorKind,
} from './errors/error-definition.js';
export { FIELD_PROBLEMS, type FieldProblemCode } from './errors/field-problems.js';
export {
  declaredDomainEvents,
  defineDomainEvent,
  type DomainEvent,
  type DomainEventDefinition,
  type Payload,
  type PayloadField,
  type PayloadFields,
} from './domain-event.js';
export { takeFirst } from './take-first.js';
export { MaintenanceTask } from './maintenance-task.js';
export { buildSearchText, foldName } from './fold-name.js';
export { groupBy } from './group-by.js';
export { toLatinCode } from './latin-look-alikes.js';
export { isId, newId } from './ids.js';
export { newPassCode, readPassCode } from './pass-code.js';
export {
  DAY,
  HOUR,
  MINUTE,
  type Instant,
  type Interval,
  clip,
  contains,
  merge,
  minutesOf,
  overlaps,
  subtract,
} from './interval.js';
export { LANGUAGES, type Language, type LocalizedText, fill, languageFor } from './language.js';
export { writeDay, writeMoment } from './moment-texts.js';
export {
  type LocalDate,
  type WallTime,
  type ZonedInstant,
  addDays,
  assertZoneDataIsCurrent,
  dayOf,
  formatInstant,
  instantAt,
  isLocalDate,
  localDateOf,
  nextStep,
  offsetMinutes,
  wallTimeOf,
  weekOf,
  weekdayOf,
} from './wall-clock.js';
export { Turns } from './turns.js';
