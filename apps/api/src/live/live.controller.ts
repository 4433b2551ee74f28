import { Controller, Headers, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Database, OutboxRepository, type RelayedEvent } from '@birlik/database';
import { forbidden, isStaff } from '@birlik/kernel';
import { CentreDirectory } from '@birlik/rooms';
import { type Call, Called } from '../http/call.js';
import { Operation } from '../http/operation.js';
import { SessionCookie } from '../http/session-cookie.js';
import { LiveHub } from './live-hub.js';
import { mayFollow } from './live.permissions.js';
import { OpenStreams } from './open-streams.js';
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
    private readonly streams: OpenStreams,
    private readonly cookie: SessionCookie,
    private readonly outbox: OutboxRepository,
    private readonly database: Database,
    private readonly centres: CentreDirectory,
  ) {}

  @Operation('GET :centreId/stream', 'Changes of a centre as they happen; ids, times and states only', {
    answer: 'text/event-stream',
    problems: [403, 429],
  })
  async streamCentre(
    @Called() { id: centreId, reader }: Call,
    @Headers('last-event-id') lastEventId: string | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { zone } = await this.centres.get(centreId);
    if (!mayFollow(reader, centreId)) throw forbidden();
    const { raw } = reply;
    let isStaffHere = isStaff(reader, centreId);
    const forget = this.streams.add({
      personId: reader.personId,
      centreId,
      token: this.cookie.readToken(request) ?? '',
      onChecked: (checked) => (isStaffHere = isStaff(checked, centreId)),
      end: () => raw.end(),
    });
    raw.once('close', forget);
    const from = /^\d{1,15}$/.test(lastEventId ?? '') ? Number(lastEventId) : null;
    const missed = await this.readMissed(from, forget);
    this.begin(reply);
    const send = (event: RelayedEvent) => {
      if (raw.writableLength > MAX_BUFFERED_BYTES) raw.destroy();
      else if (!raw.writableEnded) raw.write(buildFrame(event, { zone, isStaff: isStaffHere }));
    };
    let replayed = from ?? 0;
    for (const event of missed) {
      replayed = event.seq;
      if (event.centreId === centreId) send(event);
    }
    const stop = this.hub.listenTo(centreId, (event) => {
      if (event.seq > replayed) send(event);
    });
    const ping = setInterval(() => raw.writableEnded || raw.write(PING), PING_EVERY_MS);
    const leave = () => {
      clearInterval(ping);
      stop();
    };
    if (raw.destroyed) leave();
    else raw.once('close', leave);
  }

  /** Events after the one that the reader had last. */
  private async readMissed(from: number | null, onFailure: () => void): Promise<RelayedEvent[]> {
    if (from === null) return [];
    try {
      return await this.outbox.readAfter(this.database, from, MAX_REPLAYED_EVENTS);
    } catch (error) {
      onFailure();
      throw error;
    }
  }

  private begin(reply: FastifyReply): void {
    reply.hijack();
    reply.raw.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    });
    reply.raw.write('retry: 2000\n\n');
  }
}
