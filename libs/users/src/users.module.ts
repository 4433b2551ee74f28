import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { MailLinks } from './mail-links.js';
import { OrganisationRecord } from './organisation.entity.js';
import { OrganisationsRepository } from './organisations.repository.js';
import { Passwords } from './passwords.js';
import { PeopleRepository } from './people.repository.js';
import { PersonRecord } from './person.entity.js';
import { RoleRecord } from './role.entity.js';
import { SessionRecord } from './session.entity.js';
import { SessionsRepository } from './sessions.repository.js';
import { SignIn } from './sign-in.js';

const parts = [PeopleRepository, OrganisationsRepository, Passwords, SessionsRepository, SignIn, MailLinks];

@Module({
  imports: [TypeOrmModule.forFeature([PersonRecord, OrganisationRecord, RoleRecord, SessionRecord])],
  providers: parts,
  exports: parts,
})
export class UsersModule {}
