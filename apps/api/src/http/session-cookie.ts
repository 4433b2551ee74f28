import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';

const COOKIE_LASTS_SECONDS = 14 * 24 * 60 * 60;

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
    const { cookie } = request.headers;
    if (!cookie) return null;
    // Only one cookie is read, and its token needs no decoding, so the other cookies are not parsed.
    for (const part of cookie.split(';')) {
      const [name, value] = part.trim().split('=', 2);
      if (name === this.name && value && /^[\w-]{43}$/.test(value)) return value;
    }
    return null;
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
