import { createServer, type Server } from 'node:http';
import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { SecurityLog } from '../http/security-log.js';

/** Port of the metrics; 0 for none. */
export abstract class MetricsPort {
  abstract readonly port: number;
}

/** Serves `/metrics` of the API on the loopback address, apart from what people reach. */
@Injectable()
export class MetricsServer implements OnApplicationBootstrap, OnModuleDestroy {
  private server: Server | null = null;

  constructor(
    private readonly settings: MetricsPort,
    private readonly security: SecurityLog,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    if (this.settings.port === 0) return;
    const { registry } = this.security;
    this.server = createServer((request, response) => {
      if (request.url !== '/metrics') return void response.writeHead(404).end();
      void registry.metrics().then((text) => {
        response.writeHead(200, { 'content-type': registry.contentType });
        response.end(text);
      });
    });
    await new Promise<void>((resolve) => this.server!.listen(this.settings.port, '127.0.0.1', resolve));
  }

  async onModuleDestroy(): Promise<void> {
    this.server?.closeAllConnections();
    await new Promise<void>((resolve) => (this.server ? this.server.close(() => resolve()) : resolve()));
  }
}
