import { SetMetadata } from '@nestjs/common';
import type { LinkPurpose, SignedIn } from '@birlik/users';

declare module 'fastify' {
  interface FastifyRequest {
    /** Set by the session guard. */
    signedIn?: SignedIn;
  }
}

/** Metadata: anybody may call the operation. */
export const PUBLIC = 'birlik:public';
/** For routes that are no operation of the API. */
export const Public = () => SetMetadata(PUBLIC, true);

/** Metadata: the link of a mail that the operation takes. */
export const LINK = 'birlik:link';

/** A link of a mail that may stand in for a session: for one purpose, and the subject that a path parameter names. */
export interface AllowedLink {
  readonly purpose: LinkPurpose;
  readonly parameter: string;
}

/** Metadata: the operation counts against the limit of booking writes. */
export const COUNTED = 'birlik:counted';
