import { Body, Controller, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Database } from '@birlik/database';
import { type Person, notFound } from '@birlik/kernel';
import { BlocksRepository, KnownDevices, PeopleRepository, SessionsRepository, SignIn } from '@birlik/users';
import { type Call, Called } from '../http/call.js';
import { nameDevice } from '../http/device-name.js';
import { DeviceCookie } from '../http/device-cookie.js';
import { Operation } from '../http/operation.js';
import { SecurityLog } from '../http/security-log.js';
import { SessionCookie } from '../http/session-cookie.js';
import { SignInLimits } from '../http/sign-in-limits.js';
import { CreateSessionRequest, UpdateMeRequest } from './session.requests.js';
import { MeResponse } from './session.responses.js';

@ApiTags('session')
@Controller('api/v1')
export class SessionController {
  constructor(
    private readonly signIn: SignIn,
    private readonly sessions: SessionsRepository,
    private readonly people: PeopleRepository,
    private readonly cookie: SessionCookie,
    private readonly devices: KnownDevices,
    private readonly deviceCookie: DeviceCookie,
    private readonly limits: SignInLimits,
    private readonly security: SecurityLog,
    private readonly blocks: BlocksRepository,
    private readonly database: Database,
  ) {}

  @Operation('POST session', 'Sign in; the cookie of the answer carries the session', {
    answer: MeResponse,
    problems: [401, 429, 503],
    status: 201,
    isPublic: true,
    hasIdempotencyKey: false,
  })
  async createSession(
    @Body() body: CreateSessionRequest,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { login, password } = body;
    const devices = this.deviceCookie.readTokens(request);
    const isKnown = await this.devices.isKnown(login, devices);
    const device = nameDevice(request.headers['user-agent']);
    const { token, personId } = await this.limits.guardSignIn(
      { address: request.ip, login, isKnownDevice: isKnown },
      () => this.signIn.execute(login, password, isKnown ? 'known' : 'stranger', device),
    );
    this.security.record('signed_in', request, personId);
    // An earlier session ends, so a session that somebody else planted is useless.
    const before = this.cookie.readToken(request);
    if (before) await this.sessions.closeSession(before);
    const signedIn = await this.sessions.find(token);
    if (!signedIn) throw notFound();
    this.cookie.writeToken(reply, token);
    this.deviceCookie.writeTokens(reply, await this.devices.addLogin(login, devices));
    return this.me(signedIn.actor);
  }

  @Operation('DELETE session', 'Sign out; the token is of no use from now on', {
    isPublic: true,
    hasIdempotencyKey: false,
  })
  async deleteSession(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const token = this.cookie.readToken(request);
    if (token) await this.sessions.closeSession(token);
    this.cookie.clearToken(reply);
    // Pages that the browser has set aside for «back» go too. Not "storage": language and theme are the device's.
    void reply.header('clear-site-data', '"cache"');
  }

  @Operation('GET me', 'Who I am and what I may do', { answer: MeResponse })
  async getMe(@Called() { reader }: Call) {
    return this.me(reader);
  }

  @Operation('PATCH me', 'Change my language', { answer: MeResponse, hasIdempotencyKey: false })
  async updateMe(@Called() { reader }: Call, @Body() body: UpdateMeRequest) {
    await this.people.changeLanguage(reader.personId, body.language);
    return this.me(reader);
  }

  private async me(actor: Person): Promise<MeResponse> {
    const [profile, blocks] = await Promise.all([
      this.people.findProfile(actor.personId),
      this.blocks.listOfPerson(this.database, actor.personId),
    ]);
    if (!profile) throw notFound();
    return {
      ...profile,
      roles: actor.centreRoles.map(({ centreId, role }) => ({ centreId, kind: role })),
      organisations: [...profile.organisations],
      blocks,
    };
  }
}
