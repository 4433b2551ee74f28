import {
  defineError,
  DomainError,
  type Interval,
  type Language,
  type LocalizedText,
  localDateOf,
  wallTimeOf,
  writeMoment,
} from '@birlik/kernel';
import type { Alternative, Closure } from '@birlik/slots';
import type { Conflict } from './booking.errors.js';

const SPACE_CLOSED = defineError<{
  when: LocalizedText;
  reason: LocalizedText;
  closures: readonly Closure[];
  conflicts?: readonly Conflict[];
  alternatives?: readonly Alternative[];
  zone: string;
}>('space_closed', {
  kind: 'conflict',
  title: {
    kk: 'Орын бұл уақытта жабық',
    ru: 'В это время место закрыто',
    en: 'The space is closed at this time',
  },
  detail: {
    kk: 'Жабық: {when} · {reason}',
    ru: 'Закрыто: {when} · {reason}',
    en: 'Closed: {when} · {reason}',
  },
  meaning:
    'The space is closed during the slot; `closures[]` says from when to when and why, `alternatives[]` has up to three others',
  remedy: 'Take an alternative, or another time',
});

/** A space is closed during the slot. `closures` has at least one; the text names the first. */
export function spaceClosed(
  closures: readonly Closure[],
  zone: string,
  {
    conflicts = [],
    alternatives = [],
  }: { conflicts?: readonly Conflict[]; alternatives?: readonly Alternative[] } = {},
): DomainError {
  const [first] = closures as readonly [Closure];
  const write = (language: Language) => writeSpan(first, zone, language);
  const when = { kk: write('kk'), ru: write('ru'), en: write('en') };
  return SPACE_CLOSED.create({ when, reason: first.reason, closures, conflicts, alternatives, zone });
}

/** Writes an interval: `24 қараша, 14:00–18:00`, or both days when it ends on another one. */
function writeSpan({ start, end }: Interval, zone: string, language: Language): string {
  const from = writeMoment(start, zone, language);
  return localDateOf(start, zone) === localDateOf(end, zone)
    ? `${from}–${wallTimeOf(end, zone)}`
    : `${from} – ${writeMoment(end, zone, language)}`;
}
