import { mkdirSync } from 'node:fs';

/**
 * Creates the data folder, and lets nobody else read what this process and its children write from now on. What
 * root creates, others may pass through: PostgreSQL runs under another account and must reach its own part.
 */
export function prepareDataFolder(dataDir: string): void {
  mkdirSync(dataDir, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 });
  process.umask(0o077);
}
