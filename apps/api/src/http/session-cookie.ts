import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { SESSION_LASTS_AT_MOST_DAYS } from '@birlik/users';
import { readCookie } from './cookies.js';

/** The table says when a session ends; the browser only has to keep its token for as long as that can be. */
const COOKIE_LASTS_SECONDS = SESSION_LASTS_AT_MOST_DAYS * 24 * 60 * 60;

/**
 * The cookie with the token of a session. `__Host-` binds it to this host over TLS. Browsers refuse that
 * prefix on plain http://localhost, so the cookie has another name there.
 */
@Injectable()
export class SessionCookie {
  readonly name: string;
  private readonly secure: boolean;

  constructor(publicUrl: string) {
    this.secure = publicUrl.startsWith('https:');
    this.name = this.secure ? '__Host-birlik' : 'birlik-session';
  }

  readToken(request: FastifyRequest): string | null {
    const value = readCookie(request, this.name);
    return value !== null && /^[\w-]{43}$/.test(value) ? value : null;
  }

  writeToken(reply: FastifyReply, token: string): void {
    void reply.header('set-cookie', `${this.name}=${token}; ${this.attributes(COOKIE_LASTS_SECONDS)}`);
  }

  clearToken(reply: FastifyReply): void {
    void reply.header('set-cookie', `${this.name}=; ${this.attributes(0)}`);
  }

  private attributes(maxAge: number): string {
    return `Path=/; HttpOnly; SameSite=Lax; Max-Age=${maxAge}${this.secure ? '; Secure' : ''}`;
  }
}
