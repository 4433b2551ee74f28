import { Body, Controller, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { EraseAccount } from '@birlik/accounts';
import { ErasePerson, ReadPersonalData } from '@birlik/users';
import { type Call, Called } from '../http/call.js';
import { Operation } from '../http/operation.js';
import { SecurityLog } from '../http/security-log.js';
import { SessionCookie } from '../http/session-cookie.js';
import { SignInLimits } from '../http/sign-in-limits.js';
import { EraseMeRequest } from './personal-data.requests.js';
import { PersonalDataResponse } from './personal-data.responses.js';

/** What the law lets people ask for: everything about them, and its erasure. */
@ApiTags('me')
@Controller('api/v1')
export class PersonalDataController {
  constructor(
    private readonly data: ReadPersonalData,
    private readonly account: EraseAccount,
    private readonly people: ErasePerson,
    private readonly cookie: SessionCookie,
    private readonly limits: SignInLimits,
    private readonly security: SecurityLog,
  ) {}

  @Operation('GET me/data', 'Everything that is kept about me, as a file; no passwords, no secrets', {
    answer: PersonalDataResponse,
    cost: 10,
  })
  async getMyData(@Called() { reader }: Call, @Res({ passthrough: true }) reply: FastifyReply) {
    const { madeAt, tables } = await this.data.execute(reader.personId);
    void reply.header('content-disposition', 'attachment; filename="birlik-my-data.json"');
    // Whoever uses the device next must not find it.
    void reply.header('cache-control', 'no-store');
    return { madeAt: new Date(madeAt).toISOString(), tables };
  }

  @Operation(
    'DELETE me',
    'Erase my account and everything about me, for good. What is to come is cancelled',
    {
      problems: [400, 409, 429, 503],
      hasIdempotencyKey: false,
    },
  )
  async eraseMe(
    @Called() { reader }: Call,
    @Body() { password }: EraseMeRequest,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.limits.guardOwnPassword(reader.personId, () => this.account.execute(reader, password));
    this.security.record('account_erased', request);
    this.cookie.clearToken(reply);
    void reply.header('clear-site-data', '"cache"');
  }

  @Operation(
    'DELETE centres/:centreId/people/:personId',
    'Erase somebody who has asked for it, for good; managers of every centre in which the person has a role',
    { problems: [403, 409], hasIdempotencyKey: false },
  )
  async erasePerson(@Called() { reader, id, idOf }: Call, @Req() request: FastifyRequest): Promise<void> {
    await this.people.eraseOnRequest(reader, id, idOf('personId'));
    this.security.record('account_erased', request);
  }
}
