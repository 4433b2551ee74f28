export { CreateEvent, type CreateEventCommand } from './events/create-event.js';
export { type Event, PROGRAMMES, type Programme, STANDINGS } from './events/event.js';
export { mayChange } from './events/event.permissions.js';
export { ReadEvents } from './events/read-events.js';
export { UpdateEvent, type UpdateEventCommand } from './events/update-event.js';
export { SERVE_EVENTS } from './programmes.jobs.js';
export { ProgrammesModule } from './programmes.module.js';
export { AnswerPlace } from './registrations/answer-place.js';
export { CancelRegistration } from './registrations/cancel-registration.js';
export { MyRegistrationsReadModel } from './registrations/my-registrations.read-model.js';
export { RegisterForEvent, type RegisterOptions } from './registrations/register-for-event.js';
export {
  MOST_PEOPLE,
  type RegisteredEvent,
  type Registration,
  REGISTRATION_STATES,
} from './registrations/registration.js';
export { ServeEvents } from './registrations/serve-events.js';
