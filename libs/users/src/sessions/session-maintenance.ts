import { Injectable } from '@nestjs/common';
import { Database } from '@birlik/database';
import { MaintenanceTask } from '@birlik/kernel';
import { SessionsRepository } from './sessions.repository.js';

/** Deletes expired sessions. */
@Injectable()
export class SessionMaintenance extends MaintenanceTask {
  readonly name = 'sessions';

  constructor(
    private readonly sessions: SessionsRepository,
    private readonly database: Database,
  ) {
    super();
  }

  run(): Promise<void> {
    return this.sessions.deleteExpired(this.database);
  }
}
