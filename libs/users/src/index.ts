export { type LinkPurpose, MailLinks, selectLinkOver } from './sessions/mail-links.js';
export { type NewOrganisation, OrganisationsRepository } from './organisations/organisations.repository.js';
export { KnownDevices } from './sessions/known-devices.js';
export { Passwords } from './sessions/passwords.js';
export { type NewPerson, PeopleRepository, type Profile } from './people/people.repository.js';
export {
  SESSION_LASTS_AT_MOST_DAYS,
  SessionsRepository,
  type SignedIn,
} from './sessions/sessions.repository.js';
export { SignIn } from './sessions/sign-in.js';
export { UsersModule } from './users.module.js';
export { selectOrganisationKeyAndType, selectOrganisationNames } from './organisations/organisation.sql.js';
export {
  hasNameLike,
  isAccountClosed,
  selectDisplayName,
  selectFullName,
  selectRecipient,
} from './people/person.sql.js';
