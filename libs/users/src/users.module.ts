import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountCodeMaintenance } from './codes/account-code-maintenance.js';
import { AccountCodeRecord } from './codes/account-code.entity.js';
import { AccountCodes } from './codes/account-codes.js';
import { AccountCodesRepository } from './codes/account-codes.repository.js';
import { ConsentRecord } from './people/consent.entity.js';
import { ContactsRepository } from './people/contacts.repository.js';
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
];

@Module({
  imports: [
    TypeOrmModule.forFeature([
      PersonRecord,
      OrganisationRecord,
      RoleRecord,
      SessionRecord,
      AccountCodeRecord,
      ConsentRecord,
    ]),
  ],
  providers: [...parts, SessionMaintenance, AccountCodeMaintenance],
  exports: parts,
})
export class UsersModule {}
