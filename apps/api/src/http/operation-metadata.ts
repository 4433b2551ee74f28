import { SetMetadata } from '@nestjs/common';
import type { LinkPurpose, SignedIn } from '@birlik/users';

declare module 'fastify' {
  interface FastifyRequest {
    /** Set by the session guard. */
    signedIn?: SignedIn;
    /** Set by the session guard when the link of a mail stands for a session. */
    isByLink?: boolean;
  }
}

/** Metadata: the operation needs no session. */
export const PUBLIC = 'birlik:public';
/** For routes that are not operations of the API. */
export const Public = () => SetMetadata(PUBLIC, true);

/** Metadata: the link in a mail that the operation accepts. */
export const LINK = 'birlik:link';

/** A link in a mail that replaces a session: for one purpose and the subject that a path parameter names. */
export interface AllowedLink {
  readonly purpose: LinkPurpose;
  readonly parameter: string;
}

/** Metadata: what one call of the operation costs, in plain calls. */
export const COST = 'birlik:cost';

/** Metadata: the operation counts against the limit of booking writes. */
export const COUNTED = 'birlik:counted';
