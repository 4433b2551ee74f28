import { Injectable } from '@nestjs/common';
import type { Tx } from '@birlik/database';
import type { Instant, LocalizedText } from '@birlik/kernel';
import { type LastWord, MessageLedger, type PlannedEventMessage } from '@birlik/notifications';
import { type Centre, CentreDirectory } from '@birlik/rooms';
import type { Activity } from '../activities/activity.js';
import type { Registration } from './registration.js';
import { buildMessage } from './registration-messages.js';
import { chooseRegistrationWord, findExpectedInVain } from './registration-words.js';
import { RegistrationsRepository } from './registrations.repository.js';

/** What has changed about an activity. */
export interface ActivityChange {
  readonly activity: Activity;
  /** Numbers of the sessions that have changed. */
  readonly numbers: readonly number[];
  /** Numbers of those that do not take place any more. */
  readonly off?: readonly number[];
  readonly now: Instant;
  readonly reason?: LocalizedText | null;
}

/** Tells people with seats, and those who are offered some, that time or place of their sessions have changed. */
@Injectable()
export class RegistrationNotices {
  constructor(
    private readonly centres: CentreDirectory,
    private readonly registrations: RegistrationsRepository,
    private readonly ledger: MessageLedger,
  ) {}

  /** Plans the messages. The caller's transaction holds the lock of the activity. @returns how many people have seats */
  async tellChange(tx: Tx, change: ActivityChange): Promise<number> {
    const { activity, numbers } = change;
    const alive = await this.registrations.listAlive(tx, activity.id, numbers);
    const ids = alive.filter(({ state }) => state !== 'waiting').map(({ id }) => id);
    if (ids.length === 0) return 0;
    const seated = await this.registrations.noteChange(tx, ids);
    const offered = seated.filter(({ state }) => state === 'offered');
    const asked = new Set<string>();
    for (const { id } of offered) if (await this.ledger.wasSent(tx, id, 'event_offer')) asked.add(id);
    await this.ledger.voidPlannedMessages(tx, ids);
    const words = await this.ledger.findLastWords(tx, ids);
    const centre = await this.centres.get(activity.centreId);
    const messages = seated.flatMap((one) =>
      buildWord({ centre, change, registration: one }, words.get(one.id), asked.has(one.id)),
    );
    await this.ledger.planMessages(tx, messages);
    return seated.length;
  }
}

interface Told {
  readonly centre: Centre;
  readonly change: ActivityChange;
  readonly registration: Registration;
}

function buildWord(
  { centre, change, registration }: Told,
  last: LastWord | undefined,
  wasAsked: boolean,
): PlannedEventMessage[] {
  const { activity, now, reason = null } = change;
  // A session that was called off may not have been told yet when another one moves.
  const off = [...new Set([...(change.off ?? []), ...findExpectedInVain(last, activity)])];
  const subject = { centre, activity, registration };
  // A move that is taken back at once is not worth a message.
  const at = registration.state === 'offered' ? now : now + centre.rules.undoSeconds * 1_000;
  const build = (kind: PlannedEventMessage['kind']) => buildMessage(subject, kind, at, { reason, off });
  if (registration.state === 'offered') return build(wasAsked ? 'event_offer_changed' : 'event_offer');
  const [confirmed] = build('registration_confirmed');
  const kind = confirmed && chooseRegistrationWord(last, confirmed.facts.dates ?? []);
  return kind ? build(kind) : [];
}
