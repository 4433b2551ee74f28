import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';

const COOKIE_LASTS_SECONDS = 14 * 24 * 60 * 60;

/**
 * The cookie that carries a session's token. `__Host-` binds it to this very host over TLS; on plain
 * http://localhost browsers refuse that prefix, so there it has another name.
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
    // One known name with a token of letters, digits, - and _: no need to decode every cookie of every request.
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
