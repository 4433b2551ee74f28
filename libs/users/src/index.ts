export { type LinkPurpose, MailLinks, selectLinkOver } from './sessions/mail-links.js';
export { type NewOrganisation, OrganisationsRepository } from './organisations/organisations.repository.js';
export { AccountCodes } from './codes/account-codes.js';
export {
  AccountCodesRepository,
  CODE_LASTS_MINUTES,
  type CodePurpose,
  type TriedCode,
  TRIES_OF_CODE,
} from './codes/account-codes.repository.js';
export { type Account, ContactsRepository } from './people/contacts.repository.js';
export { readEmail, readLogin, readLoginName, readPhone } from './people/login.js';
export {
  isStrongPassword,
  MAX_PASSWORD_LETTERS,
  MIN_PASSWORD_LETTERS,
} from './sessions/password-strength.js';
export { WRONG_CREDENTIALS } from './sessions/sign-in.errors.js';
export { KnownDevices } from './sessions/known-devices.js';
export { Passwords } from './sessions/passwords.js';
export { type NewPerson, PeopleRepository, type Profile } from './people/people.repository.js';
export {
  type OpenSession,
  SESSION_LASTS_AT_MOST_DAYS,
  SessionsRepository,
  type SignedIn,
} from './sessions/sessions.repository.js';
export { SignIn } from './sessions/sign-in.js';
export { type Block, BlocksRepository } from './blocks/blocks.repository.js';
export { selectBlock } from './blocks/block.sql.js';
export { type DataAccess, PersonalDataAccess } from './access/personal-data-access.repository.js';
export { ChangeOrganisation } from './organisations/change-organisation.js';
export type { DatedNames, Organisation, OrganisationFields } from './organisations/organisation.js';
export { type PersonNote } from './notes/notes.repository.js';
export { AddPerson, type KnownPerson, type Newcomer } from './people/add-person.js';
export { type KnownToStaff, type ListedPerson, type PeopleQuery } from './people/people-list.read-model.js';
export { type DatedRole, type HeldRole, RolesRepository } from './people/roles.repository.js';
export { AddToCentre, type Arriving } from './staffing/add-to-centre.js';
export { BlockPerson } from './staffing/block-person.js';
export { GiveRole } from './staffing/give-role.js';
export { OpenPeople, type PersonPage } from './staffing/open-people.js';
export { WriteNote } from './staffing/write-note.js';
export { ErasePerson } from './personal-data/erase-person.js';
export {
  type Erasure,
  PersonalDataHolder,
  PersonalDataHolders,
} from './personal-data/personal-data-holder.js';
export { type PersonalData, ReadPersonalData } from './personal-data/read-personal-data.js';
export { IMPORT_FIELDS, type ImportColumns } from './imports/import-columns.js';
export { type ImportFile, ImportPeople, type ImportPreview } from './imports/import-people.js';
export { type Verdict, VERDICT_KINDS } from './imports/import-verdicts.js';
export { STAY_REASONS } from './imports/imported-people.repository.js';
export { type PersonImport } from './imports/person-imports.repository.js';
export { MAX_ROWS as MAX_IMPORT_ROWS } from './imports/table-file.js';
export { UndoImport, type UndoneImport } from './imports/undo-import.js';
export { UsersModule } from './users.module.js';
export { selectOrganisationKeyAndType, selectOrganisationNames } from './organisations/organisation.sql.js';
export {
  hasNameLike,
  hasNoEmail,
  isAccountClosed,
  selectDisplayName,
  selectFullName,
  selectRecipient,
} from './people/person.sql.js';
