import { type Instant, newId } from '@birlik/kernel';
import type { ChannelKey } from '../channels/channel.js';
import { findDefinition, type MessageKind } from '../kinds/message-kinds.js';
import type { DeliveryPreferences } from '../preferences/delivery-preferences.js';
import type { PlannedMessage } from './message.js';
import { pickOwnFacts, pickSharedFacts } from './shared-facts.js';

/** A row as the statement reads it: `jsonb_to_recordset` in the repository has the same fields. */
interface PlannedRow {
  readonly id: string;
  readonly centre: string;
  readonly subject: string;
  readonly version: number;
  /** Bookings of a message about several. */
  readonly covers?: readonly string[];
  readonly kind: MessageKind;
  readonly recipient: string;
  readonly channel: ChannelKey;
  readonly address?: string;
  readonly planned: Instant;
  readonly until: Instant | null;
  /** Facts that are not shared. */
  readonly facts: object;
}

/** Rows for the ledger, and the facts that all of them share. */
export interface PlannedRows {
  readonly rows: readonly PlannedRow[];
  readonly shared: object;
}

/** Returns one row for each message and each channel of its recipient. */
export function plannedRows(
  messages: readonly PlannedMessage[],
  preferences: DeliveryPreferences,
): PlannedRows {
  const shared = pickSharedFacts(messages);
  const own = pickOwnFacts(messages, shared);
  const rows: PlannedRow[] = [];
  for (const message of messages) {
    const { validUntil, subject } = findDefinition(message.kind);
    const until = validUntil(message.facts);
    const dates = subject.key === 'booking' ? message.facts.dates : undefined;
    for (const channel of preferences.listChannels(message.recipientId))
      rows.push({
        id: newId(),
        centre: message.centreId,
        subject: message.subjectId,
        version: message.subjectVersion,
        ...(dates && { covers: dates.map(({ id }) => id) }),
        kind: message.kind,
        recipient: message.recipientId,
        channel,
        ...(message.address !== undefined && { address: message.address }),
        planned: message.plannedAt,
        until,
        facts: own.get(message.facts)!,
      });
  }
  return { rows, shared };
}
