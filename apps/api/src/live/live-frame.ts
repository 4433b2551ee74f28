import type { RelayedEvent } from '@birlik/database';
import { declaredDomainEvents, formatInstant, type Payload, type PayloadFields } from '@birlik/kernel';

/** Who reads the stream, and in which zone. */
export interface FrameReader {
  readonly zone: string;
  /** Staff get everything; others what the event describes for members. */
  readonly isStaff: boolean;
}

/** Builds the stream frame of an event. Its instants become wall times of the zone. */
export function buildFrame({ seq, topic, payload }: RelayedEvent, { zone, isStaff }: FrameReader): string {
  const definition = declaredDomainEvents().get(topic);
  const forMembers = definition?.describeForMembers(payload as Payload<PayloadFields>);
  const told = { kind: topic, ...(isStaff && payload), ...forMembers };
  const data = Object.entries(told).map(([name, value]: [string, unknown]) => [
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
