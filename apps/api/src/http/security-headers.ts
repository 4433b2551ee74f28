import helmet from '@fastify/helmet';
import { fastify, type FastifyInstance } from 'fastify';
import type { ApiEnv } from '@birlik/config';

/**
 * Sends helmet's headers with every answer. Helmet builds them for each request, which costs several times as
 * much as reading the session. They depend only on settings, so they are built once.
 */
export async function sendSecurityHeaders(server: FastifyInstance, env: Readonly<ApiEnv>): Promise<void> {
  const headers = await askHelmet(env);
  server.addHook('onRequest', (_, { raw }, done) => {
    for (const [name, value] of headers) raw.setHeader(name, value);
    done();
  });
}

async function askHelmet(env: Readonly<ApiEnv>): Promise<[string, string][]> {
  const server = fastify();
  const headers: [string, string][] = [];
  await server.register(helmet, optionsFor(env));
  server.get('/', (_, reply) => {
    for (const [name, value] of Object.entries(reply.raw.getHeaders())) headers.push([name, String(value)]);
    return reply.send();
  });
  await server.inject('/');
  await server.close();
  return headers;
}

function optionsFor(env: Readonly<ApiEnv>): Parameters<typeof helmet>[1] {
  const secure = env.PUBLIC_URL.startsWith('https:');
  return {
    hsts: secure ? { maxAge: 31_536_000, includeSubDomains: true } : false,
    crossOriginEmbedderPolicy: false,
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        // The reference page and the positioned parts of the plan set inline styles.
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        workerSrc: ["'self'", 'blob:'],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
        formAction: ["'self'"],
      },
    },
  };
}
