import { newId } from '@birlik/kernel';
import { definitionOf } from '../kinds/message-kinds.js';
import type { DeliveryPreferences } from '../preferences/delivery-preferences.js';
import type { PlannedMessage } from './message.js';
import { ownFacts, sharedFacts } from './shared-facts.js';

/** Rows for the ledger, and the facts that all of them have in common. */
export interface PlannedRows {
  readonly rows: readonly object[];
  readonly shared: object;
}

/** One row for each message and each channel by which its recipient gets it. */
export function plannedRows(
  messages: readonly PlannedMessage[],
  preferences: DeliveryPreferences,
): PlannedRows {
  const shared = sharedFacts(messages);
  const own = ownFacts(messages, shared);
  const rows = messages.flatMap((message) =>
    preferences.channelsFor(message.recipientId).map((channel) => ({
      id: newId(),
      centre: message.centreId,
      subject: message.subjectId,
      version: message.subjectVersion,
      kind: message.kind,
      recipient: message.recipientId,
      channel,
      planned: message.plannedAt,
      until: definitionOf(message.kind).validUntil(message.facts),
      facts: own.get(message.facts)!,
    })),
  );
  return { rows, shared };
}
