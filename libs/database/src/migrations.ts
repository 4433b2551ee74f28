import type { DataSourceOptions } from 'typeorm';

/** Every migration, oldest first; the list is explicit so that a build cannot lose one. */
export const MIGRATIONS: Extract<DataSourceOptions['migrations'], readonly unknown[]> = [];
