import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import fastifyStatic from '@fastify/static';
import { Logger } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { notFound } from '@birlik/kernel';
import { chooseEncoding, createCompressor } from '../http/encodings.js';
import { sendProblem } from '../http/problem.filter.js';
import { cutAppPage, writeAppPage } from './app-page.js';
import { type AskApi, FirstAnswers } from './first-answers.js';
import { findFirstPage, FIRST_PAGES_FILE, readFirstPages } from './first-pages.js';

const SECONDS_PER_YEAR = 31_536_000;

/**
 * Serves the built web pages. Every path that is neither a file nor part of the API gets the page of the
 * single-page app, with what it would ask the API first.
 */
export async function serveWebPages(app: NestFastifyApplication, folder: string): Promise<void> {
  const index = join(folder, 'index.html');
  if (!existsSync(index)) return;
  const page = cutAppPage(await readFile(index, 'utf8'));
  const firstPages = await readFirstPages(folder);
  const server = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  await serveFiles(server, folder);
  server.get('/*', (request: FastifyRequest, reply: FastifyReply) => {
    // An unknown path of the API is an error, not a page.
    if (/^\/(api|dev|assets)(\/|$)/.test(request.url))
      return sendProblem(notFound(), request, reply, new Logger('http'));
    const first = findFirstPage(firstPages, request.url);
    const answers = new FirstAnswers(askFor(request, server), first);
    return sendText(request, reply, Readable.from(writeAppPage(page, first, answers)));
  });
}

/** Names of built files contain a hash of their content, so they are cached; the few others are requested again. */
async function serveFiles(server: FastifyInstance, folder: string): Promise<void> {
  await server.register(fastifyStatic, {
    root: folder,
    wildcard: false,
    index: false,
    // The build wrote them beside the files.
    preCompressed: true,
    globIgnore: ['**/*.br', '**/*.gz', 'index.html', FIRST_PAGES_FILE],
    setHeaders: (reply, path) =>
      reply.header(
        'cache-control',
        path.includes('/assets/') ? `public, max-age=${SECONDS_PER_YEAR}, immutable` : 'no-cache',
      ),
  });
}

/** Sends a page of one reader: nobody else may get it, and it must not come back when it is old. */
function sendText(request: FastifyRequest, reply: FastifyReply, text: Readable): FastifyReply {
  const encoding = chooseEncoding(request.headers['accept-encoding']);
  void reply.headers({
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    vary: 'Accept-Encoding',
  });
  if (!encoding || request.method === 'HEAD') return reply.send(text);
  // Written by hand: an end of the connection ends both, and there is nobody left to tell about it.
  const compressor = createCompressor(encoding);
  text.once('error', (error) => compressor.destroy(error)).pipe(compressor);
  compressor.once('close', () => text.destroy());
  return reply.header('content-encoding', encoding).send(compressor);
}

/** What identifies a reader to the API; the language and the encoding of the answer are those of every program. */
const PASSED_ON = ['host', 'cookie', 'user-agent', 'x-forwarded-for', 'x-forwarded-proto'] as const;

/** Asks the API as the browser of a reader would, with the same session, limits and log, but without a connection. */
function askFor(request: FastifyRequest, server: FastifyInstance): AskApi {
  const headers = Object.fromEntries(
    PASSED_ON.flatMap((name) => {
      const value = request.headers[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );
  const remoteAddress = request.raw.socket.remoteAddress;
  return async (path) => {
    const answer = await server.inject({
      method: 'GET',
      url: `/api/v1${path}`,
      headers,
      ...(remoteAddress ? { remoteAddress } : {}),
    });
    return { status: answer.statusCode, json: answer.payload };
  };
}
