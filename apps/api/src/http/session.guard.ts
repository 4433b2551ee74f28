import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { MailLinks, SessionsRepository, type SignedIn } from '@birlik/users';
import { type AllowedLink, COST, COUNTED, LINK, PUBLIC } from './operation-metadata.js';
import { isFromOwnPage, isOwnHost } from './own-site.js';
import { LinkEnds } from './link-ends.js';
import { PublicAddress } from './public-address.js';
import { RateLimits } from './rate-limits.js';
import { SessionCookie } from './session-cookie.js';
import { CROSS_SITE, LINK_ENDED, UNAUTHENTICATED } from './http.errors.js';

/** Identifies the caller. It is a guard and not middleware, so encoded paths cannot bypass it. */
@Injectable()
export class SessionGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: SessionsRepository,
    private readonly cookie: SessionCookie,
    private readonly limits: RateLimits,
    private readonly links: MailLinks,
    private readonly linkEnds: LinkEnds,
    private readonly site: PublicAddress,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    refuseOtherSites(request, this.site.url);
    const handler = context.getHandler();
    const cost = this.reflector.get<number | undefined>(COST, handler) ?? 0;
    if (this.reflector.get<boolean | undefined>(PUBLIC, handler)) {
      await this.limits.spendOfAddress(request.ip, cost);
      return true;
    }
    const { who, hasLinkEnded } = await this.identify(context, request);
    if (!who) {
      await this.limits.spendOfAddress(request.ip, cost);
      throw hasLinkEnded ? LINK_ENDED.create() : UNAUTHENTICATED.create();
    }
    await this.limits.spendOfPerson(who, cost);
    if (this.reflector.get<boolean | undefined>(COUNTED, handler)) await this.limits.countBooking(who);
    return true;
  }

  /**
   * Finds the caller by session or link. Returns the name under which their calls are counted, or null.
   * Whoever has a forwarded mail must not use up what its recipient may do. Who is signed in needs no link, so one that
   * has ended does not stop them.
   */
  private async identify(context: ExecutionContext, request: FastifyRequest): Promise<Identified> {
    const byLink = await this.byLink(context, request);
    const hasLinkEnded = byLink === 'ended';
    const byOpenLink = hasLinkEnded ? null : byLink;
    const token = byOpenLink ? null : this.cookie.readToken(request);
    const signedIn = byOpenLink ?? (token ? await this.sessions.find(token) : null);
    if (!signedIn) return { who: null, hasLinkEnded };
    request.signedIn = signedIn;
    request.isByLink = byOpenLink !== null;
    const { personId } = signedIn.actor;
    return { who: byOpenLink ? `link ${personId}` : personId, hasLinkEnded };
  }

  /** Returns the recipient of the mail with the link, where the operation accepts one. */
  private async byLink(
    context: ExecutionContext,
    request: FastifyRequest,
  ): Promise<SignedIn | 'ended' | null> {
    const link = this.reflector.get<AllowedLink | undefined>(LINK, context.getHandler());
    const token = request.headers['link-token'];
    const subject = link && (request.params as Record<string, string>)[link.parameter]?.toLowerCase();
    if (!link || typeof token !== 'string' || !subject) return null;
    const personId = await this.links.findPersonId(link.purpose, subject, token);
    if (personId === null) return null;
    if (await this.linkEnds[link.purpose].isOver(subject)) return 'ended';
    return this.sessions.findWithoutSession(personId);
  }
}

interface Identified {
  /** The name under which the calls of the caller are counted; null for nobody. */
  readonly who: string | null;
  readonly hasLinkEnded: boolean;
}

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Refuses a write from another site's page, and every request under a name that is not ours. */
function refuseOtherSites({ method, headers }: FastifyRequest, publicUrl: string): void {
  if (!isOwnHost(headers.host, publicUrl)) throw CROSS_SITE.create();
  if (!SAFE.has(method) && !isFromOwnPage(headers, publicUrl)) throw CROSS_SITE.create();
}
