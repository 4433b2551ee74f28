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
const FILES = { index: false, preCompressed: true } as const;

/**
 * Serves the built web pages. Every path that is neither a file nor part of the API gets the page of the
 * single-page app. A build that is made while this process runs is served as soon as it is there.
 */
export async function serveWebPages(
  app: Pick<NestFastifyApplication, 'getHttpAdapter'>,
  folder: string,
): Promise<void> {
  const index = join(folder, 'index.html');
  if (!existsSync(index)) return;
  const readPage = createPageReader(index, await readFile(index, 'utf8'));
  const server = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  // Names of built files contain a hash of their content, so they are cached, and are looked up when asked for.
  await server.register(fastifyStatic, {
    ...FILES,
    root: join(folder, 'assets'),
    prefix: '/assets/',
    setHeaders: (reply) => reply.header('cache-control', `public, max-age=${SECONDS_PER_YEAR}, immutable`),
  });
  // The few others keep their names, and are requested again.
  await server.register(fastifyStatic, {
    ...FILES,
    root: folder,
    wildcard: false,
    globIgnore: ['assets/**'],
    decorateReply: false,
    setHeaders: (reply) => reply.header('cache-control', 'no-cache'),
  });
  server.get('/*', async (request: FastifyRequest, reply: FastifyReply) => {
    // An unknown path of the API is an error, not a page.
    if (/^\/(api|dev|assets)(\/|$)/.test(request.url)) {
      sendProblem(notFound(), request, reply, new Logger('http'));
      return reply;
    }
    return reply
      .header('cache-control', 'no-cache')
      .type('text/html; charset=utf-8')
      .send(await readPage());
  });
}

/** Reads the page as it is now. While a build is under way there is none, and the last one is better than nothing. */
function createPageReader(index: string, first: string): () => Promise<string> {
  let page = first;
  return async () => {
    try {
      page = await readFile(index, 'utf8');
    } catch {
      // A build is under way.
    }
    return page;
  };
}
