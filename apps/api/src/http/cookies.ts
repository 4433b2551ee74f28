import type { FastifyRequest } from 'fastify';

/** Returns the value of one cookie; null without it. The other cookies are not parsed, and nothing is decoded. */
export function readCookie({ headers }: Pick<FastifyRequest, 'headers'>, wanted: string): string | null {
  if (!headers.cookie) return null;
  for (const part of headers.cookie.split(';')) {
    const [name, value] = part.trim().split('=', 2);
    if (name === wanted && value) return value;
  }
  return null;
}
