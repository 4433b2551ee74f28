import type { RelayedEvent } from '@birlik/database';
import { declaredDomainEvents, formatInstant } from '@birlik/kernel';

/** Builds the stream frame of an event. Its instants become wall times of `zone`. */
export function buildFrame({ seq, topic, payload }: RelayedEvent, zone: string): string {
  const definition = declaredDomainEvents().get(topic);
  const data = Object.entries(payload).map(([name, value]: [string, unknown]) => [
    name,
    isInstant(name, value) ? formatInstant(value, zone) : value,
  ]);
  const json = JSON.stringify(Object.fromEntries(data));
  return `id: ${seq}\nevent: ${definition?.streamedAs ?? topic}\ndata: ${json}\n\n`;

  function isInstant(name: string, value: unknown): value is number {
    const field = definition?.fields[name] ?? definition?.fields[`${name}?`];
    return field === 'instant' && typeof value === 'number';
  }
}
