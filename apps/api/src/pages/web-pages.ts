import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import { Logger } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { notFound } from '@birlik/kernel';
import { sendProblem } from '../http/problem.filter.js';

const SECONDS_PER_YEAR = 31_536_000;

/**
 * Serves the built web pages. Every path that is neither a file nor part of the API gets the page of the
 * single-page app.
 */
export async function serveWebPages(app: NestFastifyApplication, folder: string): Promise<void> {
  const index = join(folder, 'index.html');
  if (!existsSync(index)) return;
  const page = await readFile(index, 'utf8');
  const server = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  await server.register(fastifyStatic, {
    root: folder,
    wildcard: false,
    index: false,
    preCompressed: true,
    // Names of built files contain a hash of their content, so they are cached; the few others are requested
    // again.
    setHeaders: (reply, path) =>
      reply.header(
        'cache-control',
        path.includes('/assets/') ? `public, max-age=${SECONDS_PER_YEAR}, immutable` : 'no-cache',
      ),
  });
  server.get('/*', (request: FastifyRequest, reply: FastifyReply) => {
    // An unknown path of the API is an error, not a page.
    if (/^\/(api|dev|assets)(\/|$)/.test(request.url))
      return sendProblem(notFound(), request, reply, new Logger('http'));
    return reply.header('cache-control', 'no-cache').type('text/html; charset=utf-8').send(page);
  });
}
