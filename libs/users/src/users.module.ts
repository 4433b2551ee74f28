import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountCodeMaintenance } from './codes/account-code-maintenance.js';
import { AccountCodeRecord } from './codes/account-code.entity.js';
import { AccountCodes } from './codes/account-codes.js';
import { AccountCodesRepository } from './codes/account-codes.repository.js';
import { ConsentRecord } from './people/consent.entity.js';
import { ContactsRepository } from './people/contacts.repository.js';
import { PersonalDataAccessRecord } from './access/personal-data-access.entity.js';
import { PersonalDataAccess } from './access/personal-data-access.repository.js';
import { BlockRecord } from './blocks/block.entity.js';
import { BlocksRepository } from './blocks/blocks.repository.js';
import { NotesRepository } from './notes/notes.repository.js';
import { PersonNoteRecord } from './notes/person-note.entity.js';
import { OrganisationNameRecord } from './organisations/organisation-name.entity.js';
import { ChangeOrganisation } from './organisations/change-organisation.js';
import { OrganisationsReadModel } from './organisations/organisations.read-model.js';
import { AddPerson } from './people/add-person.js';
import { PeopleListReadModel } from './people/people-list.read-model.js';
import { RolesRepository } from './people/roles.repository.js';
import { AddToCentre } from './staffing/add-to-centre.js';
import { BlockPerson } from './staffing/block-person.js';
import { GiveRole } from './staffing/give-role.js';
import { OpenPeople } from './staffing/open-people.js';
import { WriteNote } from './staffing/write-note.js';
import { ErasePerson } from './personal-data/erase-person.js';
import { PersonalDataHolders } from './personal-data/personal-data-holder.js';
import { PersonalDataOfUsers } from './personal-data/personal-data-of-users.js';
import { ReadPersonalData } from './personal-data/read-personal-data.js';
import { ImportPeople } from './imports/import-people.js';
import { ImportedPeopleRepository } from './imports/imported-people.repository.js';
import { PersonImportRecord } from './imports/person-import.entity.js';
import { PersonImportsRepository } from './imports/person-imports.repository.js';
import { UndoImport } from './imports/undo-import.js';
import { KnownDevices } from './sessions/known-devices.js';
import { MailLinks } from './sessions/mail-links.js';
import { OrganisationRecord } from './organisations/organisation.entity.js';
import { OrganisationsRepository } from './organisations/organisations.repository.js';
import { Passwords } from './sessions/passwords.js';
import { PeopleRepository } from './people/people.repository.js';
import { PersonRecord } from './people/person.entity.js';
import { RoleRecord } from './people/role.entity.js';
import { SessionMaintenance } from './sessions/session-maintenance.js';
import { SessionRecord } from './sessions/session.entity.js';
import { SessionsRepository } from './sessions/sessions.repository.js';
import { SignIn } from './sessions/sign-in.js';

const parts = [
  PeopleRepository,
  ContactsRepository,
  OrganisationsRepository,
  Passwords,
  SessionsRepository,
  SignIn,
  KnownDevices,
  MailLinks,
  AccountCodes,
  AccountCodesRepository,
  // What staff do with people.
  AddPerson,
  AddToCentre,
  BlockPerson,
  BlocksRepository,
  ChangeOrganisation,
  GiveRole,
  ImportedPeopleRepository,
  ImportPeople,
  NotesRepository,
  OpenPeople,
  OrganisationsReadModel,
  PeopleListReadModel,
  PersonalDataAccess,
  PersonImportsRepository,
  RolesRepository,
  UndoImport,
  WriteNote,
  // What is kept about a person, in every library.
  ErasePerson,
  PersonalDataHolders,
  ReadPersonalData,
];

@Module({
  imports: [
    TypeOrmModule.forFeature([
      PersonRecord,
      OrganisationRecord,
      AccountCodeRecord,
      ConsentRecord,
      OrganisationNameRecord,
      RoleRecord,
      SessionRecord,
      BlockRecord,
      PersonNoteRecord,
      PersonImportRecord,
      PersonalDataAccessRecord,
    ]),
  ],
  providers: [...parts, SessionMaintenance, AccountCodeMaintenance, PersonalDataOfUsers],
  exports: parts,
})
export class UsersModule {}
