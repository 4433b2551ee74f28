import { HOUR, type Instant } from '@birlik/kernel';
import type { AccountMessageKind, PlannedAccountMessage } from '@birlik/notifications';
import type { Centre } from '@birlik/rooms';

interface Particulars {
  readonly centre: Centre;
  readonly recipientId: string;
  readonly now: Instant;
  /** Where it goes instead of to the mail address of the recipient. */
  readonly address?: string;
  /** The code that it carries, and when that ends. */
  readonly code?: { readonly id: string; readonly expiresAt: Instant };
}

/** Builds a message about an account. One without a code is sent at most once an hour, however often its reason comes. */
export function buildAccountMessage(
  kind: AccountMessageKind,
  { centre, recipientId, now, address, code }: Particulars,
): PlannedAccountMessage {
  return {
    kind,
    centreId: centre.id,
    subjectId: code?.id ?? recipientId,
    subjectVersion: code ? 1 : Math.floor(now / HOUR),
    recipientId,
    plannedAt: now,
    ...(address !== undefined && { address }),
    facts: {
      centre: centre.names,
      address: centre.address,
      zone: centre.zone,
      spaces: [],
      reason: null,
      start: now,
      end: code?.expiresAt ?? now,
    },
  };
}
