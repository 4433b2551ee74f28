import { Controller, Get, Headers, Res } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Database, OutboxRepository, type RelayedEvent } from '@birlik/database';
import { formatInstant } from '@birlik/kernel';
import { CentreDirectory } from '@birlik/rooms';
import { ProblemResponses } from '../http/problem-responses.js';
import { HasId, IdParam } from '../http/request-context.js';
import { LiveHub } from './live-hub.js';

const PING_MS = 15_000;
const REPLAY = 500;
/** A reader that does not read: better cut off, it will come back and catch up. */
const MOST_BUFFERED = 1_000_000;

@ApiTags('live')
@Controller('api/v1/centres')
export class LiveController {
  constructor(
    private readonly hub: LiveHub,
    private readonly outbox: OutboxRepository,
    private readonly database: Database,
    private readonly centres: CentreDirectory,
  ) {}

  @Get(':centreId/stream')
  @HasId('centreId')
  @ApiOperation({
    operationId: 'streamCentre',
    summary: 'Changes of a centre as they happen; ids, times and states only',
  })
  @ApiResponse({ status: 200, content: { 'text/event-stream': { schema: { type: 'string' } } } })
  @ProblemResponses(400, 401, 404)
  async streamCentre(
    @IdParam('centreId') centreId: string,
    @Headers('last-event-id') lastEventId: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { zone } = await this.centres.get(centreId);
    const from = /^\d{1,15}$/.test(lastEventId ?? '') ? Number(lastEventId) : null;
    const missed = from === null ? [] : await this.outbox.readAfter(this.database, from, REPLAY);
    reply.hijack();
    const { raw } = reply;
    raw.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    });
    const send = (event: RelayedEvent) => {
      if (raw.writableLength > MOST_BUFFERED) raw.destroy();
      else raw.write(frameOf(event, zone));
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
    const ping = setInterval(() => raw.write(': ping\n\n'), PING_MS);
    raw.once('close', () => {
      clearInterval(ping);
      stop();
    });
  }
}

function frameOf(event: RelayedEvent, zone: string): string {
  const payload = event.payload as Record<string, unknown>;
  const data = { ...payload };
  for (const field of ['start', 'end'])
    if (typeof data[field] === 'number') data[field] = formatInstant(data[field], zone);
  return `id: ${event.seq}\nevent: ${event.topic}\ndata: ${JSON.stringify(data)}\n\n`;
}
