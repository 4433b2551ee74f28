import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
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
  OrganisationsRepository,
  Passwords,
  SessionsRepository,
  SignIn,
  KnownDevices,
  MailLinks,
];

@Module({
  imports: [TypeOrmModule.forFeature([PersonRecord, OrganisationRecord, RoleRecord, SessionRecord])],
  providers: [...parts, SessionMaintenance],
  exports: parts,
})
export class UsersModule {}
