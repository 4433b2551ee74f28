export { type LinkPurpose, MailLinks } from './mail-links.js';
export { type NewOrganisation, OrganisationsRepository } from './organisations.repository.js';
export { Passwords } from './passwords.js';
export { type NewPerson, PeopleRepository, type Profile } from './people.repository.js';
export { SessionsRepository, type SignedIn } from './sessions.repository.js';
export { SignIn } from './sign-in.js';
export { UsersModule } from './users.module.js';
