import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { renderSVG } from 'uqr';
import { MyBookingsReadModel } from '@birlik/bookings';
import { formatInstant, invalid, isId, type Language, passCodeOf, type Person } from '@birlik/kernel';
import { definitionOf, MessageLedger, textOf } from '@birlik/notifications';
import { CentreDirectory } from '@birlik/rooms';
import { ProblemResponses } from '../http/problem-responses.js';
import { Lang, Reader, ReaderName } from '../http/request-context.js';
import { CentreQuery, MyBookingsQuery } from './bookings.requests.js';
import { BookingListResponse, bookingResponse, PassResponse } from './bookings.responses.js';
import { MessageListResponse } from '../notifications/messages.responses.js';

const PAGE = 50;
const MESSAGES = 50;

@ApiTags('me')
@Controller('api/v1/me')
export class MyController {
  constructor(
    private readonly myBookings: MyBookingsReadModel,
    private readonly ledger: MessageLedger,
    private readonly centres: CentreDirectory,
  ) {}

  @Get('bookings')
  @ApiOperation({ operationId: 'listMyBookings', summary: 'My bookings and those of my organisations' })
  @ApiResponse({ status: 200, type: BookingListResponse })
  @ProblemResponses(400, 401)
  async listMyBookings(
    @Reader() reader: Person,
    @ReaderName() name: string,
    @Query() query: MyBookingsQuery,
  ): Promise<BookingListResponse> {
    const limit = query.limit ?? PAGE;
    const found = await this.myBookings.listPage(reader, {
      scope: query.scope ?? 'upcoming',
      limit: limit + 1,
      after: query.cursor ? readCursor(query.cursor) : null,
    });
    const page = found.slice(0, limit);
    const last = page[page.length - 1];
    const items = await Promise.all(
      page.map(async (booking) =>
        bookingResponse(booking, reader, (await this.centres.get(booking.centreId)).zone, name),
      ),
    );
    return { items, next: found.length > limit && last ? writeCursor(last.start, last.id) : null };
  }

  @Get('pass')
  @ApiOperation({ operationId: 'getPass', summary: 'The pass of the booking that is on or comes next' })
  @ApiResponse({ status: 200, type: PassResponse })
  @ProblemResponses(400, 401, 404)
  async getPass(
    @Reader() reader: Person,
    @ReaderName() name: string,
    @Query() query: CentreQuery,
  ): Promise<PassResponse> {
    const centre = await this.centres.get(query.centreId);
    const found = await this.myBookings.listPage(reader, { scope: 'upcoming', limit: 20, after: null });
    const booking = found.find((b) => b.centreId === centre.id && b.personId === reader.personId);
    if (!booking) return { code: null, booking: null, svg: null };
    const code = passCodeOf(booking.id);
    return {
      code,
      booking: bookingResponse(booking, reader, centre.zone, name),
      svg: renderSVG(code, { ecc: 'M', border: 2 }),
    };
  }

  @Get('messages')
  @ApiOperation({ operationId: 'listMessages', summary: 'What I was sent, newest first' })
  @ApiResponse({ status: 200, type: MessageListResponse })
  @ProblemResponses(401)
  async listMessages(@Reader() reader: Person, @Lang() language: Language): Promise<MessageListResponse> {
    const sent = await this.ledger.listSentMessages(reader.personId, MESSAGES);
    return {
      items: sent.map(({ id, kind, channel, subjectId, sentAt, facts }) => {
        const definition = definitionOf(kind);
        const text = textOf(definition, facts, language);
        return {
          id,
          kind,
          channel,
          at: formatInstant(sentAt.getTime(), facts.zone),
          title: text.title,
          body: [...text.rows.map((row) => `${row.label}: ${row.value}`), text.closing].join('\n'),
          bookingId: definition.subject.key === 'booking' ? subjectId : null,
        };
      }),
    };
  }
}

function writeCursor(start: number, id: string): string {
  return Buffer.from(`${start}.${id}`).toString('base64url');
}

function readCursor(cursor: string): { start: number; id: string } {
  const [start = '', id = ''] = Buffer.from(cursor, 'base64url').toString().split('.');
  if (!/^\d{1,15}$/.test(start) || !isId(id)) throw invalid('/cursor', 'invalid');
  return { start: Number(start), id };
}
