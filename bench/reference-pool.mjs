import pg from 'pg';

/** Connections as the product opens them, and as many as it has for requests: two of its own only listen. */
export function referencePool(application) {
  return new pg.Pool({
    connectionString: process.env.DATABASE_URL,
    application_name: application,
    max: Number(process.env.DATABASE_POOL) - 2,
    pipeline: true,
  });
}
