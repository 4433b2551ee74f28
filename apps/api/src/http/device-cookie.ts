import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { readCookie } from './cookies.js';

/** As long as browsers keep a cookie at most. */
const COOKIE_LASTS_SECONDS = 400 * 24 * 60 * 60;
const SEPARATOR = '.';

/**
 * The cookie with the accounts that have signed in on this device, each as a token that only the service can make. The
 * browser sends it to the sign-in and to nothing else, so it follows nobody through the pages.
 */
@Injectable()
export class DeviceCookie {
  private readonly name: string;
  private readonly attributes: string;

  constructor(publicUrl: string) {
    const secure = publicUrl.startsWith('https:');
    // Not `__Host-`, which would send it with every request.
    this.name = secure ? '__Secure-birlik-device' : 'birlik-device';
    this.attributes = `Path=/api/v1/session; HttpOnly; SameSite=Strict; Max-Age=${COOKIE_LASTS_SECONDS}${secure ? '; Secure' : ''}`;
  }

  readTokens(request: Pick<FastifyRequest, 'headers'>): string[] {
    return readCookie(request, this.name)?.split(SEPARATOR) ?? [];
  }

  writeTokens(reply: FastifyReply, tokens: readonly string[]): void {
    void reply.header('set-cookie', `${this.name}=${tokens.join(SEPARATOR)}; ${this.attributes}`);
  }
}
