import { Logger } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { newId } from '@birlik/kernel';
import { type ApiEnv, ProcessLog } from '@birlik/config';
import { Passwords } from '@birlik/users';
import { ApiModule } from './api.module.js';
import { compressLargeAnswers } from './http/compressed-answers.js';
import { sendEtags } from './http/etag.js';
import { readOnlyJsonObjects } from './http/json-body.js';
import { allowLargerBodies } from './http/body-limits.js';
import { sendProblem } from './http/problem.filter.js';
import { sendSecurityHeaders } from './http/security-headers.js';
import { makeRequestValidation } from './http/validation.js';

const MAX_BODY_BYTES = 64 * 1024;

/** Creates the API. It does not listen yet. */
export async function createApp(env: Readonly<ApiEnv>): Promise<NestFastifyApplication> {
  const log = new Logger('http');
  const adapter = new FastifyAdapter({
    bodyLimit: MAX_BODY_BYTES,
    // Otherwise open event streams would keep the stopping server alive.
    forceCloseConnections: true,
    trustProxy:
      env.TRUSTED_PROXIES === '' ? false : env.TRUSTED_PROXIES.split(',').map((network) => network.trim()),
    genReqId: () => newId(),
    requestTimeout: 30_000,
    routerOptions: { maxParamLength: 200 },
    frameworkErrors: (error, request, reply) => sendProblem(error, request as never, reply as never, log),
  } as ConstructorParameters<typeof FastifyAdapter>[0]);
  const app = await NestFactory.create<NestFastifyApplication>(ApiModule.forRoot(env), adapter, {
    logger: new ProcessLog(env),
    abortOnError: false,
    bodyParser: false,
  });
  const server = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  readOnlyJsonObjects(server, MAX_BODY_BYTES);
  allowLargerBodies(server);
  sendEtags(server);
  compressLargeAnswers(server);
  server.addHook('onSend', (request, reply, payload, done) => {
    if (request.url.startsWith('/api/') && !reply.hasHeader('cache-control'))
      void reply.header('cache-control', 'no-store');
    // When the connection closes while a too large body is still arriving, the client loses the answer.
    // Without the header Node reads and drops the rest of the body, limited by the request timeout.
    if (reply.statusCode === 413) void reply.removeHeader('connection');
    done(null, payload);
  });
  await sendSecurityHeaders(server, env);
  app.useGlobalPipes(makeRequestValidation());
  app.get(Passwords).allowWaiting(env.LIMIT_SIGN_IN_PER_MINUTE);
  return app;
}
