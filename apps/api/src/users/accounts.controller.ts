import { Body, Controller, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { ResetPassword, SendAccountCode, SignUp, VerifyAddress } from '@birlik/accounts';
import { answerEvenly } from '../http/answer-evenly.js';
import { type Call, Called } from '../http/call.js';
import { Operation } from '../http/operation.js';
import { SecurityLog } from '../http/security-log.js';
import { SignInLimits } from '../http/sign-in-limits.js';
import {
  ResetPasswordRequest,
  SendAccountCodeRequest,
  SignUpRequest,
  VerifyAddressRequest,
} from './accounts.requests.js';

/**
 * For people who are not signed in. Every answer is the same, and comes after the same time, whether the account exists
 * or not.
 */
@ApiTags('accounts')
@Controller('api/v1')
export class AccountsController {
  constructor(
    private readonly joining: SignUp,
    private readonly verifying: VerifyAddress,
    private readonly sending: SendAccountCode,
    private readonly resetting: ResetPassword,
    private readonly limits: SignInLimits,
    private readonly security: SecurityLog,
  ) {}

  @Operation(
    'POST centres/:centreId/accounts',
    'Sign up; a code goes to the e-mail address, and who is known already is told by mail',
    { problems: [403, 429, 503], isPublic: true, hasIdempotencyKey: false },
  )
  async signUp(@Called() { id, address }: Call, @Body() body: SignUpRequest, @Req() request: FastifyRequest) {
    await this.limits.countCode(address);
    const personId = await answerEvenly(() => this.joining.execute(id, body));
    if (personId !== null) this.security.record('signed_up', request, personId);
  }

  @Operation('POST account-codes', 'Ask for a code by mail; the answer is the same for an unknown login', {
    problems: [429],
    isPublic: true,
    hasIdempotencyKey: false,
  })
  async sendAccountCode(@Called() { address }: Call, @Body() { login, purpose }: SendAccountCodeRequest) {
    await this.limits.countCode(address);
    await answerEvenly(() => this.sending.execute(login, purpose));
  }

  @Operation('POST account-verifications', 'Prove by a code that the address is mine', {
    problems: [409, 429],
    isPublic: true,
    hasIdempotencyKey: false,
  })
  async verifyAccount(@Called() { address }: Call, @Body() { login, code }: VerifyAddressRequest) {
    await this.limits.guardCode(address, () => answerEvenly(() => this.verifying.execute(login, code)));
  }

  @Operation('POST password-resets', 'Set a new password by a code; ends every session', {
    problems: [409, 429, 503],
    isPublic: true,
    hasIdempotencyKey: false,
  })
  async resetPassword(
    @Called() { address }: Call,
    @Body() { login, code, password }: ResetPasswordRequest,
    @Req() request: FastifyRequest,
  ) {
    const personId = await this.limits.guardCode(address, () =>
      answerEvenly(() => this.resetting.execute(login, code, password)),
    );
    this.security.record('password_changed', request, personId);
  }
}
