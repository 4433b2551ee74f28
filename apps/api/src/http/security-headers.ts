import helmet from '@fastify/helmet';
import { fastify, type FastifyInstance } from 'fastify';
import type { ApiEnv } from '@birlik/config';

type Headers = readonly (readonly [string, string])[];

/** The description of the API is a page of others, which writes its styles into the document. */
const DOCS = /^\/api\/docs(?:$|[/?])/;

/** The camera reads codes, and the entrance screen stays awake. Nothing else of the device is used. */
const PERMISSIONS_POLICY = [
  'camera=(self)',
  'screen-wake-lock=(self)',
  ...[
    'accelerometer',
    'bluetooth',
    'display-capture',
    'geolocation',
    'gyroscope',
    'hid',
    'magnetometer',
    'microphone',
    'midi',
    'payment',
    'serial',
    'usb',
  ].map((feature) => `${feature}=()`),
].join(', ');

/**
 * Sends helmet's headers with every answer. Helmet builds them for each request, which costs several times as
 * much as reading the session. They depend only on settings, so they are built once.
 */
export async function sendSecurityHeaders(server: FastifyInstance, env: Readonly<ApiEnv>): Promise<void> {
  const ofPages = await askHelmet(env, []);
  const ofDocs = await askHelmet(env, ['unsafe-inline']);
  server.addHook('onRequest', ({ url }, { raw }, done) => {
    for (const [name, value] of DOCS.test(url) ? ofDocs : ofPages) raw.setHeader(name, value);
    done();
  });
}

async function askHelmet(env: Readonly<ApiEnv>, styles: readonly string[]): Promise<Headers> {
  const server = fastify();
  const headers: [string, string][] = [['permissions-policy', PERMISSIONS_POLICY]];
  await server.register(helmet, optionsFor(env, styles));
  server.get('/', (_, reply) => {
    for (const [name, value] of Object.entries(reply.raw.getHeaders())) headers.push([name, String(value)]);
    return reply.send();
  });
  await server.inject('/');
  await server.close();
  return headers;
}

function optionsFor(env: Readonly<ApiEnv>, styles: readonly string[]): Parameters<typeof helmet>[1] {
  const secure = env.PUBLIC_URL.startsWith('https:');
  return {
    hsts: secure ? { maxAge: 31_536_000, includeSubDomains: true } : false,
    crossOriginEmbedderPolicy: false,
    // The same as `frame-ancestors`, for browsers that do not know it.
    frameguard: { action: 'deny' },
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        // React sets the `style` of an element by script, one property at a time, which no policy forbids.
        styleSrc: ["'self'", ...styles.map((style) => `'${style}'`)],
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
