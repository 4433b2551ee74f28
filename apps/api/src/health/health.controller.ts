import { Controller, Get, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Database } from '@birlik/database';
import { CentreDirectory } from '@birlik/rooms';
import { Public } from '../http/operation-metadata.js';

@ApiExcludeController()
@Controller('api/health')
export class HealthController {
  constructor(
    private readonly database: Database,
    private readonly centres: CentreDirectory,
  ) {}

  /** Answers while the process runs. */
  @Get('live')
  @Public()
  getLiveness(): { status: string } {
    return { status: 'ok' };
  }

  /** Answers 200 when the process can serve: the database takes writes and has its schema. Otherwise 503. */
  @Get('ready')
  @Public()
  async getReadiness(@Res({ passthrough: true }) reply: FastifyReply): Promise<{ status: string }> {
    try {
      await this.database.assertWritable();
      await this.centres.listIds();
      return { status: 'ok' };
    } catch {
      void reply.status(503);
      return { status: 'database_unavailable' };
    }
  }
}
