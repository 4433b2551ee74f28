import type { MessageFacts } from '../definition/facts.js';
import type { PlannedMessage } from './message.js';

/**
 * Returns the facts that all messages share. They are sent to the database once, however many dates a series
 * has.
 */
export function pickSharedFacts(messages: readonly PlannedMessage[]): Record<string, unknown> {
  // Messages about one booking share all their facts.
  const [first, ...others] = new Set(messages.map((m) => m.facts));
  const entries = Object.entries(first ?? {}) as [keyof MessageFacts, unknown][];
  return Object.fromEntries(
    entries.filter(([key, value]) => others.every((facts) => isSame(facts[key], value))),
  );
}

function isSame(a: unknown, b: unknown): boolean {
  if (!Array.isArray(a) || !Array.isArray(b)) return a === b;
  return a.length === b.length && a.every((one, i) => one === b[i]);
}

/** Returns the facts of each message that are not shared. */
export function pickOwnFacts(messages: readonly PlannedMessage[], shared: object): Map<MessageFacts, object> {
  const own = new Map<MessageFacts, object>();
  for (const { facts } of messages)
    if (!own.has(facts))
      own.set(facts, Object.fromEntries(Object.entries(facts).filter(([key]) => !(key in shared))));
  return own;
}
