import { Body, Controller, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { ChangeEmail, ChangePassword } from '@birlik/accounts';
import { Database } from '@birlik/database';
import { notFound } from '@birlik/kernel';
import { SessionsRepository } from '@birlik/users';
import { type Call, Called } from '../http/call.js';
import { Operation } from '../http/operation.js';
import { SecurityLog } from '../http/security-log.js';
import { SessionCookie } from '../http/session-cookie.js';
import { SignInLimits } from '../http/sign-in-limits.js';
import { ChangeEmailRequest, ChangePasswordRequest, SendEmailCodeRequest } from './accounts.requests.js';
import { SessionListResponse, sessionResponse } from './sessions.responses.js';

/** The ways of the reader into their own account. */
@ApiTags('me')
@Controller('api/v1/me')
export class CredentialsController {
  constructor(
    private readonly passwords: ChangePassword,
    private readonly emails: ChangeEmail,
    private readonly sessions: SessionsRepository,
    private readonly cookie: SessionCookie,
    private readonly limits: SignInLimits,
    private readonly security: SecurityLog,
    private readonly database: Database,
  ) {}

  @Operation('PUT password', 'Change my password; ends my other sessions', {
    problems: [429, 503],
    hasIdempotencyKey: false,
  })
  async changePassword(
    @Called() { reader: { personId } }: Call,
    @Body() { oldPassword, password }: ChangePasswordRequest,
    @Req() request: FastifyRequest,
  ) {
    const token = this.cookie.readToken(request);
    await this.limits.guardOwnPassword(personId, () =>
      this.passwords.execute(personId, { oldPassword, password, token }),
    );
    this.security.record('password_changed', request);
  }

  @Operation('POST email-codes', 'Ask for a code at my new e-mail address', {
    problems: [429, 503],
    hasIdempotencyKey: false,
  })
  async sendEmailCode(
    @Called() { reader: { personId } }: Call,
    @Body() { email, password }: SendEmailCodeRequest,
  ) {
    await this.limits.guardOwnPassword(personId, () => this.emails.sendCode(personId, email, password));
  }

  @Operation('PUT email', 'Change my e-mail address by the code that went there', {
    problems: [409, 429],
    hasIdempotencyKey: false,
  })
  async changeEmail(
    @Called() { reader: { personId }, address }: Call,
    @Body() { code }: ChangeEmailRequest,
    @Req() request: FastifyRequest,
  ) {
    await this.limits.guardCode(address, () => this.emails.confirm(personId, code));
    this.security.record('email_changed', request);
  }

  @Operation('GET sessions', 'Where I am signed in', { answer: SessionListResponse })
  async listSessions(@Called() { reader }: Call, @Req() request: FastifyRequest) {
    const sessions = await this.sessions.listSessions(reader.personId, this.cookie.readToken(request));
    return { items: sessions.map(sessionResponse) };
  }

  @Operation('DELETE sessions/:sessionId', 'Sign out one device', { hasIdempotencyKey: false })
  async endSession(@Called() { reader, id }: Call) {
    if (!(await this.sessions.closeSessionById(reader.personId, id))) throw notFound();
  }

  @Operation('DELETE sessions', 'Sign out every device but this one', { hasIdempotencyKey: false })
  async endOtherSessions(@Called() { reader }: Call, @Req() request: FastifyRequest) {
    await this.sessions.closeOtherSessions(this.database, reader.personId, this.cookie.readToken(request));
  }
}
