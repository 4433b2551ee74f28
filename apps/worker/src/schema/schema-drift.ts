import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { DataSource } from 'typeorm';
import { SchemaModule } from './schema.module.js';

export interface SchemaChange {
  readonly up: string;
  readonly down: string;
}

/**
 * Returns the statements that would change the database at `url` to match the entities; empty when they
 * match.
 */
export async function findSchemaDrift(url: string): Promise<SchemaChange[]> {
  const app = await NestFactory.createApplicationContext(SchemaModule.forRoot(url), { logger: ['error'] });
  try {
    const wanted = await app.get(DataSource).driver.createSchemaBuilder().log();
    return wanted.upQueries.map((query, i) => ({
      up: query.query,
      down: wanted.downQueries[i]?.query ?? '',
    }));
  } finally {
    await app.close();
  }
}
