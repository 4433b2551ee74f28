import { Body, Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { GiveFirstCode } from '@birlik/accounts';
import { BlockFromBooking, FindByPass } from '@birlik/bookings';
import { CentreDirectory } from '@birlik/rooms';
import { AddToCentre, BlockPerson, GiveRole, OpenPeople, PersonalDataAccess, WriteNote } from '@birlik/users';
import { type Call, Called } from '../http/call.js';
import { readNameCursor, writeNameCursor } from '../http/name-cursor.js';
import { Operation } from '../http/operation.js';
import {
  AddMemberRequest,
  BlockPersonRequest,
  GiveRoleRequest,
  KnownPeopleQuery,
  NoteRequest,
  PeopleListQuery,
} from './people.requests.js';
import {
  AddedResponse,
  DataAccessListResponse,
  dataAccessResponse,
  FirstCodeResponse,
  firstCodeResponse,
  KnownPeopleResponse,
  knownPersonResponse,
  listedPersonResponse,
  PeopleListResponse,
  PersonPageResponse,
} from './people.responses.js';
import { PersonPresenter } from './person-presenter.js';

const DEFAULT_PAGE_SIZE = 50;

/** The people of a centre, for its staff. */
@ApiTags('people')
@Controller('api/v1')
export class PeopleController {
  constructor(
    private readonly centres: CentreDirectory,
    private readonly people: OpenPeople,
    private readonly passes: FindByPass,
    private readonly adding: AddToCentre,
    private readonly roles: GiveRole,
    private readonly blocking: BlockFromBooking,
    private readonly blocks: BlockPerson,
    private readonly firstCodes: GiveFirstCode,
    private readonly notes: WriteNote,
    private readonly access: PersonalDataAccess,
    private readonly presenter: PersonPresenter,
  ) {}

  @Operation(
    'GET centres/:centreId/people',
    'People of the centre by name, phone, e-mail address or pass; staff. Whoever is listed can read who looked',
    { answer: PeopleListResponse, problems: [403], cost: 3 },
  )
  async listPeople(@Called() { reader, id: centreId }: Call, @Query() asked: PeopleListQuery) {
    await this.centres.get(centreId);
    const { query, limit = DEFAULT_PAGE_SIZE, cursor, blocked, ...filters } = asked;
    const personId = query ? await this.passes.findPersonId(centreId, query) : null;
    const found = await this.people.listPage(reader, {
      ...filters,
      centreId,
      limit,
      after: readNameCursor(cursor),
      ...(blocked && { blocked: blocked === 'yes' }),
      ...(personId ? { personId } : { query }),
    });
    const items = found.slice(0, limit);
    const next = found.length > limit ? writeNameCursor(items.at(-1)!) : null;
    return { items: items.map(listedPersonResponse), next };
  }

  @Operation(
    'GET centres/:centreId/known-people',
    'Who is likely the same: by phone, by e-mail address, by name in any spelling; staff',
    { answer: KnownPeopleResponse, problems: [403], cost: 3 },
  )
  async listKnownPeople(@Called() { reader, id: centreId }: Call, @Query() asked: KnownPeopleQuery) {
    await this.centres.get(centreId);
    const known = await this.adding.findKnown(reader, centreId, asked);
    return { items: known.map(knownPersonResponse) };
  }

  @Operation(
    'POST centres/:centreId/people',
    'Make somebody a member who stands at the front desk; staff. Who is known is found and not doubled',
    { answer: AddedResponse, status: 201, problems: [403, 409] },
  )
  async addMember(@Called() { reader, idempotencyKey, id: centreId }: Call, @Body() body: AddMemberRequest) {
    await this.centres.get(centreId);
    return this.adding.execute(reader, centreId, body, idempotencyKey);
  }

  @Operation(
    'GET centres/:centreId/people/:personId',
    'A person with roles, bookings, misses, messages and notes; staff. The person can read who looked',
    { answer: PersonPageResponse, problems: [403], cost: 3 },
  )
  async getPerson(@Called() { reader, language, id: centreId, idOf }: Call) {
    const page = await this.people.openPage(reader, centreId, idOf('personId'));
    return this.presenter.presentPage(page, { centreId, reader, language });
  }

  @Operation(
    'PUT centres/:centreId/people/:personId/roles',
    'Give a role from a day until a day; managers. Who has it already gets the new days',
    { problems: [403, 409] },
  )
  async giveRole(@Called() { reader, idempotencyKey, id, idOf }: Call, @Body() body: GiveRoleRequest) {
    const { kind, organisationId = null, validFrom = null, validUntil = null } = body;
    const role = { kind, organisationId, validFrom, validUntil };
    await this.roles.execute(reader, { centreId: id, personId: idOf('personId') }, role, idempotencyKey);
  }

  @Operation('DELETE centres/:centreId/people/:personId/roles/:roleId', 'Take a role at once; managers', {
    problems: [403, 409],
  })
  async takeRole(@Called() { reader, idempotencyKey, id, idOf }: Call): Promise<void> {
    const holder = { centreId: id, personId: idOf('personId') };
    await this.roles.takeRole(reader, holder, idOf('roleId'), idempotencyKey);
  }

  @Operation(
    'PUT centres/:centreId/people/:personId/block',
    'Block somebody from booking, with a reason that they read; managers. They can still sign in',
    { problems: [403, 409] },
  )
  async blockPerson(@Called() { reader, idempotencyKey, id, idOf }: Call, @Body() body: BlockPersonRequest) {
    const { reason, until = null, bookings } = body;
    const command = { centreId: id, personId: idOf('personId'), reason, until, bookings };
    await this.blocking.execute(reader, command, idempotencyKey);
  }

  @Operation(
    'POST centres/:centreId/people/:personId/first-code',
    'A code for somebody who has no password yet; staff say it to the person, who sets a password with it',
    { answer: FirstCodeResponse, status: 201, problems: [403, 409, 429], hasIdempotencyKey: false },
  )
  async giveFirstCode(@Called() { reader, id, idOf }: Call) {
    const centre = await this.centres.get(id);
    return firstCodeResponse(await this.firstCodes.execute(reader, id, idOf('personId')), centre.zone);
  }

  @Operation('DELETE centres/:centreId/people/:personId/block', 'Let somebody book again; managers', {
    problems: [403],
  })
  async unblockPerson(@Called() { reader, idempotencyKey, id, idOf }: Call): Promise<void> {
    await this.blocks.lift(reader, { centreId: id, personId: idOf('personId') }, idempotencyKey);
  }

  @Operation('POST centres/:centreId/people/:personId/notes', 'Write a note for other staff; staff', {
    answer: AddedResponse,
    status: 201,
    problems: [403],
  })
  async addNote(@Called() { reader, idempotencyKey, id, idOf }: Call, @Body() { text }: NoteRequest) {
    return this.notes.execute(reader, { centreId: id, personId: idOf('personId') }, text, idempotencyKey);
  }

  @Operation('DELETE centres/:centreId/people/:personId/notes/:noteId', 'Delete a note; staff', {
    problems: [403],
  })
  async deleteNote(@Called() { reader, idempotencyKey, id, idOf }: Call): Promise<void> {
    const about = { centreId: id, personId: idOf('personId') };
    await this.notes.deleteNote(reader, about, idOf('noteId'), idempotencyKey);
  }

  @Operation('GET me/data-access', 'Who of the staff has looked at my data, newest first', {
    answer: DataAccessListResponse,
  })
  async listMyDataAccess(@Called() { reader }: Call) {
    const seen = await this.access.listOfPerson(reader.personId);
    return {
      items: await Promise.all(
        seen.map(async (one) => dataAccessResponse(one, (await this.centres.get(one.centreId)).zone)),
      ),
    };
  }
}
