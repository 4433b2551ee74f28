import type { DomainEventDefinition, PayloadField } from '@birlik/kernel';

/**
 * Describes the domain events as webhooks of OpenAPI 3.1. The live stream sends the same events under the
 * name in `x-streamed-as`.
 */
export function buildWebhooks(definitions: readonly DomainEventDefinition[]): Record<string, object> {
  const sorted = [...definitions].sort((a, b) => (a.topic < b.topic ? -1 : 1));
  return Object.fromEntries(sorted.map((definition) => [definition.topic, webhookOf(definition)]));
}

function webhookOf({ topic, doc, fields, streamedAs }: DomainEventDefinition): object {
  return {
    post: {
      operationId: topic.replace(/\.(\w)/g, (_, letter: string) => letter.toUpperCase()),
      summary: doc,
      'x-streamed-as': streamedAs,
      requestBody: {
        required: true,
        content: { 'application/json': { schema: payloadSchema(topic, fields) } },
      },
      responses: { '2XX': { description: 'Received' } },
    },
  };
}

function payloadSchema(topic: string, fields: DomainEventDefinition['fields']): object {
  const entries = Object.entries(fields).map(
    ([name, field]) => [name.replace('?', ''), fieldSchema(field)] as const,
  );
  return {
    type: 'object',
    required: ['kind', ...Object.keys(fields).filter((name) => !name.endsWith('?'))],
    properties: { kind: { type: 'string', enum: [topic] }, ...Object.fromEntries(entries) },
  };
}

function fieldSchema(field: PayloadField): object {
  const id = { type: 'string', format: 'uuid' };
  if (field === 'id') return id;
  if (field === 'ids') return { type: 'array', items: id };
  if (field === 'instant') return { type: 'string', format: 'date-time' };
  if (field === 'integer') return { type: 'integer' };
  return { type: 'string', enum: [...field] };
}
