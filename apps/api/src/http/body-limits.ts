import type { FastifyInstance } from 'fastify';

/** Lets the routes whose operation says so take a larger body than the others. */
export function allowLargerBodies(server: FastifyInstance): void {
  server.addHook('onRoute', (route) => {
    const { maxBodyBytes } = (route.config ?? {}) as { maxBodyBytes?: number };
    if (maxBodyBytes !== undefined) route.bodyLimit = maxBodyBytes;
  });
}
