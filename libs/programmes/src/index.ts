export { type Activity, findMainSession, STANDINGS } from './activities/activity.js';
export { activityChanged } from './activities/activity.events.js';
export { mayChange } from './activities/activity.permissions.js';
export { ReadActivities } from './activities/read-activities.js';
export { ATTENDANCE_MARKS, type AttendanceMark } from './attendance/attendance.js';
export { maySeeRoster } from './attendance/attendance.permissions.js';
export { MarkAttendance, type MarkCommand } from './attendance/mark-attendance.js';
export { ReadRoster } from './attendance/read-roster.js';
export { ChangeActivity, type ChangeActivityCommand } from './lifecycle/change-activity.js';
export { CreateActivity, type CreateActivityCommand, type SessionPlan } from './lifecycle/create-activity.js';
export { ProgrammesModule } from './programmes.module.js';
export { AnswerSeatOffer } from './registrations/answer-seat-offer.js';
export { CancelRegistration } from './registrations/cancel-registration.js';
export {
  type EventInBooking,
  EventsInBookingsReadModel,
} from './registrations/events-in-bookings.read-model.js';
export { RegistrationLinks } from './registrations/registration-links.js';
export { ReadRegistrations } from './registrations/read-registrations.js';
export { Register, type RegisterCommand } from './registrations/register.js';
export {
  MAX_PEOPLE_PER_REGISTRATION,
  type RegisteredActivity,
  type Registration,
  REGISTRATION_STATES,
} from './registrations/registration.js';
export { ServeActivities } from './serving/serve-activities.js';
