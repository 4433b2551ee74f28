import { Controller, Get, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { assertSchemaIsCurrent, Database } from '@birlik/database';
import { Public } from '../http/operation-metadata.js';

@ApiExcludeController()
@Controller('api/health')
export class HealthController {
  constructor(private readonly database: Database) {}

  /** Answers while the process runs. */
  @Get('live')
  @Public()
  getLiveness(): { status: string } {
    return { status: 'ok' };
  }

  /** Answers 200 when the process can serve: the database takes writes and has the schema of this
   * program. Otherwise 503. */
  @Get('ready')
  @Public()
  async getReadiness(@Res({ passthrough: true }) reply: FastifyReply): Promise<{ status: string }> {
    try {
      await this.database.assertWritable();
      await assertSchemaIsCurrent(this.database);
      return { status: 'ok' };
    } catch {
      void reply.status(503);
      return { status: 'database_unavailable' };
    }
  }
}
