import type { FirstCode } from '@birlik/accounts';
import { formatInstant, LANGUAGES } from '@birlik/kernel';
import type { DataAccess, KnownPerson, KnownToStaff, ListedPerson, PersonNote } from '@birlik/users';
import { AbsenceResponse } from '../attendance/no-shows.responses.js';
import { BookingResponse } from '../bookings/bookings.responses.js';
import { presentMember } from '../http/problem-members.js';
import { LocalizedResponse, Out, OutId, OutInstant } from '../http/responses.js';
import { MessageListResponse } from '../notifications/messages.responses.js';
import { ROLE_KINDS } from './people.requests.js';

export class BlockResponse {
  @Out(String, { description: 'Why; the person reads it' }) reason: string;
  @Out(String, { format: 'date', nullable: true, description: 'The last day; null until somebody lifts it' })
  until: string | null;
}

export class ListedPersonResponse {
  @OutId() id: string;
  @Out(String) fullName: string;
  @Out(String, { nullable: true }) phone: string | null;
  @Out(String, { nullable: true }) email: string | null;
  @Out([String], { enum: [...ROLE_KINDS], description: 'Roles that hold now' }) roles: string[];
  @Out(BlockResponse, { nullable: true }) block: BlockResponse | null;
}

export class PeopleListResponse {
  @Out([ListedPersonResponse]) items: ListedPersonResponse[];
  @Out(String, { nullable: true, description: 'For `cursor`; null at the end' }) next: string | null;
}

export class KnownPersonResponse {
  @OutId() id: string;
  @Out(String) fullName: string;
  @Out(String, { enum: ['phone', 'email', 'name'], description: 'What is the same' }) by: string;
  @Out(Boolean, { description: 'False for somebody whom only other centres know' }) isOfCentre: boolean;
}

export class KnownPeopleResponse {
  @Out([KnownPersonResponse]) items: KnownPersonResponse[];
}

export class AddedResponse {
  @OutId() id: string;
}

export class HeldRoleResponse {
  @OutId() id: string;
  @Out(String, { enum: [...ROLE_KINDS] }) kind: string;
  @OutId({ nullable: true }) organisationId: string | null;
  @Out(LocalizedResponse, { nullable: true }) organisationNames: LocalizedResponse | null;
  @Out(String, { format: 'date', nullable: true }) validFrom: string | null;
  @Out(String, { format: 'date', nullable: true, description: 'The last day' }) validUntil: string | null;
  @Out(Boolean, { description: 'True while it holds' }) inForce: boolean;
}

export class NoteResponse {
  @OutId() id: string;
  @Out(String) text: string;
  @Out(String, { description: 'Name of who wrote it' }) writtenBy: string;
  @OutInstant() writtenAt: string;
}

export class PersonPageResponse {
  @OutId() id: string;
  @Out(String) fullName: string;
  @Out(String) displayName: string;
  @Out(String, { nullable: true }) phone: string | null;
  @Out(String, { nullable: true }) email: string | null;
  @Out(String, { nullable: true }) loginName: string | null;
  @Out(Boolean, { description: 'False for somebody who has not set a password yet' }) canSignIn: boolean;
  @Out(String, { enum: [...LANGUAGES] }) language: string;
  @OutInstant() addedAt: string;
  @Out(BlockResponse, { nullable: true }) block: BlockResponse | null;
  @Out([HeldRoleResponse]) roles: HeldRoleResponse[];
  @Out([NoteResponse], { description: 'What staff have written for each other, newest first' })
  notes: NoteResponse[];
  @Out([BookingResponse], { description: 'In this centre: soonest first' }) upcoming: BookingResponse[];
  @Out([BookingResponse], { description: 'In this centre: newest first' }) past: BookingResponse[];
  @Out([AbsenceResponse], { description: 'Missed bookings in this centre' }) absences: AbsenceResponse[];
  @Out(MessageListResponse) messages: MessageListResponse;
}

export class FirstCodeResponse {
  @Out(String, { description: 'Six digits' }) code: string;
  @Out(String, { description: 'What the person types with it' }) login: string;
  @OutInstant() expiresAt: string;
}

export class DataAccessResponse {
  @OutId() centreId: string;
  @Out(String, { description: 'Who looked' }) readerName: string;
  @Out(String, { enum: ['page', 'list'], description: 'The page of the person, or a list with them in it' })
  kind: string;
  @OutInstant() readAt: string;
}

export class DataAccessListResponse {
  @Out([DataAccessResponse]) items: DataAccessResponse[];
}

export function listedPersonResponse(person: ListedPerson): ListedPersonResponse {
  const { id, fullName, phone, email, roles, block } = person;
  return { id, fullName, phone, email, roles: [...roles], block };
}

export function knownPersonResponse({ id, fullName, by, isOfCentre }: KnownPerson): KnownPersonResponse {
  return { id, fullName, by, isOfCentre };
}

export function noteResponse({ id, text, writtenBy, writtenAt }: PersonNote, zone: string): NoteResponse {
  return { id, text, writtenBy, writtenAt: formatInstant(writtenAt, zone) };
}

/** The person without what hangs on them. */
export function personResponse({ addedAt, ...person }: KnownToStaff, zone: string) {
  return { ...person, addedAt: formatInstant(addedAt, zone) };
}

export function firstCodeResponse({ digits, login, expiresAt }: FirstCode, zone: string): FirstCodeResponse {
  return { code: digits, login, expiresAt: formatInstant(expiresAt, zone) };
}

export function dataAccessResponse({ readAt, ...access }: DataAccess, zone: string): DataAccessResponse {
  return { ...access, readAt: formatInstant(readAt, zone) };
}

presentMember('known', (known: readonly KnownPerson[]) => known.map(knownPersonResponse));
