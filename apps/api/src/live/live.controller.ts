import { Controller, Headers, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Database, OutboxRepository, type RelayedEvent } from '@birlik/database';
import { CentreDirectory } from '@birlik/rooms';
import { type Call, Called } from '../http/call.js';
import { Operation } from '../http/operation.js';
import { LiveHub } from './live-hub.js';
import { buildFrame } from './live-frame.js';

/** A sign of life that pages hear, unlike a comment: a connection that hangs looks open to them. */
const PING = 'event: ping\ndata: {}\n\n';
const PING_EVERY_MS = 15_000;
/** Largest number of missed events that a reconnecting reader receives. */
const MAX_REPLAYED_EVENTS = 500;
/** A reader that does not read is disconnected. It reconnects and receives what it missed. */
const MAX_BUFFERED_BYTES = 1_000_000;

@ApiTags('live')
@Controller('api/v1/centres')
export class LiveController {
  constructor(
    private readonly hub: LiveHub,
    private readonly outbox: OutboxRepository,
    private readonly database: Database,
    private readonly centres: CentreDirectory,
  ) {}

  @Operation('GET :centreId/stream', 'Changes of a centre as they happen; ids, times and states only', {
    answer: 'text/event-stream',
  })
  async streamCentre(
    @Called() { id: centreId }: Call,
    @Headers('last-event-id') lastEventId: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { zone } = await this.centres.get(centreId);
    const from = /^\d{1,15}$/.test(lastEventId ?? '') ? Number(lastEventId) : null;
    const missed = from === null ? [] : await this.outbox.readAfter(this.database, from, MAX_REPLAYED_EVENTS);
    reply.hijack();
    const { raw } = reply;
    raw.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    });
    const send = (event: RelayedEvent) => {
      if (raw.writableLength > MAX_BUFFERED_BYTES) raw.destroy();
      else raw.write(buildFrame(event, zone));
    };
    raw.write('retry: 2000\n\n');
    let replayed = from ?? 0;
    for (const event of missed) {
      replayed = event.seq;
      if (event.centreId === centreId) send(event);
    }
    const stop = this.hub.listenTo(centreId, (event) => {
      if (event.seq > replayed) send(event);
    });
    const ping = setInterval(() => raw.write(PING), PING_EVERY_MS);
    raw.once('close', () => {
      clearInterval(ping);
      stop();
    });
  }
}
