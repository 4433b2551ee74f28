import { randomBytes } from 'node:crypto';
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
import { type AppPage, cutAppPage, type Draw, writeAppPage } from './app-page.js';
import { type AskApi, FirstAnswers } from './first-answers.js';
import { findFirstPage, FIRST_PAGES_FILE, type FirstPages, readFirstPages } from './first-pages.js';
import { PageDrawer } from './page-drawer.js';
import { isWide, readPreferences } from './reader-hints.js';

const NONCE_BYTES = 16;
const SECONDS_PER_YEAR = 31_536_000;
const FILES = { index: false, preCompressed: true } as const;

/**
 * Serves the built web pages. Every path that is neither a file nor part of the API gets the page of the
 * single-page app, with what it would ask the API first. A build that is made while this process runs is served as soon
 * as it is there.
 */
export async function serveWebPages(
  app: Pick<NestFastifyApplication, 'getHttpAdapter'>,
  folder: string,
  drawing = `${folder}-drawing`,
): Promise<void> {
  const index = join(folder, 'index.html');
  if (!existsSync(index)) return;
  const readBuild = await createBuildReader(folder);
  const server = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  await serveFiles(server, folder);
  const drawer = new PageDrawer(drawing);
  server.addHook('onClose', () => drawer.close());
  server.get('/*', async (request: FastifyRequest, reply: FastifyReply) => {
    // An unknown path of the API is an error, not a page.
    if (/^\/(api|dev|assets)(\/|$)/.test(request.url)) {
      sendProblem(notFound(), request, reply, new Logger('http'));
      return reply;
    }
    const { page, firstPages } = await readBuild();
    const first = findFirstPage(firstPages, request.url);
    const answers = new FirstAnswers(askFor(request, server), first);
    const { language, theme } = readPreferences(request.headers.cookie);
    const nonce = first.isDrawn ? allowStyles(reply) : '';
    const draw: Draw = (spoken, json) =>
      drawer.draw({
        address: request.url,
        language: spoken,
        answers: json,
        isWide: isWide(request.headers),
        nonce,
      });
    const view = { draw, ...(language && { language }), ...(theme && { theme }) };
    return sendText(request, reply, Readable.from(writeAppPage(page, first, answers, view)));
  });
}

/** Lets the page have one style sheet of its own. @returns how it is named */
function allowStyles(reply: FastifyReply): string {
  const nonce = randomBytes(NONCE_BYTES).toString('base64');
  const policy = String(reply.getHeader('content-security-policy') ?? '');
  void reply.header('content-security-policy', policy.replace("style-src 'self'", `$& 'nonce-${nonce}'`));
  return nonce;
}

/** The build wrote compressed files beside the others. */
async function serveFiles(server: FastifyInstance, folder: string): Promise<void> {
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
    globIgnore: ['assets/**', '**/*.br', '**/*.gz', 'index.html', FIRST_PAGES_FILE],
    decorateReply: false,
    setHeaders: (reply) => reply.header('cache-control', 'no-cache'),
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

interface WebBuild {
  readonly page: AppPage;
  readonly firstPages: FirstPages;
}

/** Returns a reader of the build as it is now. While one is under way there is none, and the last one is better than nothing. */
async function createBuildReader(folder: string): Promise<() => Promise<WebBuild>> {
  const read = async () => ({
    page: cutAppPage(await readFile(join(folder, 'index.html'), 'utf8')),
    firstPages: await readFirstPages(folder),
  });
  let build = await read();
  return async () => {
    try {
      build = await read();
    } catch {
      // A build is under way.
    }
    return build;
  };
}
