import { Controller, Get, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Database } from '@birlik/database';
import { Public } from '../http/operation-metadata.js';

@ApiExcludeController()
@Controller('api/health')
export class HealthController {
  constructor(private readonly database: Database) {}

  /** The process runs. */
  @Get('live')
  @Public()
  live(): { status: string } {
    return { status: 'ok' };
  }

  /** The process can serve: the database answers with the schema in place. */
  @Get('ready')
  @Public()
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<{ status: string }> {
    try {
      await this.database.query('SELECT 1 FROM centre LIMIT 1');
      return { status: 'ok' };
    } catch {
      void reply.status(503);
      return { status: 'database_unavailable' };
    }
  }
}
