import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import type { FastifyAdapter } from '@nestjs/platform-fastify';
import { buildWebhooks } from './live/webhooks.schema.js';
import { declaredDomainEvents } from '@birlik/kernel';

/** Describes the API from the controllers, their request and response classes, and the domain events. */
export function describeApi(app: INestApplication): OpenAPIObject {
  const config = new DocumentBuilder()
    .setTitle('Birlik')
    .setDescription(
      'Booking of desks and rooms in community coworking centres. Instants are RFC 3339 with offset, intervals half-open, errors RFC 9457; texts by Accept-Language (kk, ru, en).',
    )
    .setVersion('1')
    .setOpenAPIVersion('3.1.0')
    .setLicense('Apache-2.0', 'https://www.apache.org/licenses/LICENSE-2.0')
    .build();
  const document = SwaggerModule.createDocument(app, config);
  // Webhooks are part of OpenAPI 3.1; the builder supports only 3.0.
  return { ...document, webhooks: buildWebhooks([...declaredDomainEvents().values()]) } as OpenAPIObject;
}

/** Serves the document at /api/openapi.json and a page at /api/docs, without external files. */
export function serveApiDocs(app: INestApplication): void {
  let text: string | undefined;
  // The text is made once: building it for each request would hold the process.
  (app.getHttpAdapter() as FastifyAdapter).getInstance().get('/api/openapi.json', (_, reply) => {
    text ??= JSON.stringify(describeApi(app));
    return reply.header('content-type', 'application/json; charset=utf-8').send(text);
  });
  SwaggerModule.setup('api/docs', app, () => describeApi(app), {
    raw: false,
    customSiteTitle: 'Birlik API',
    swaggerOptions: { validatorUrl: null },
  });
}
