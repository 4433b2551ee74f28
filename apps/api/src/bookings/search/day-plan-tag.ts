import { createHash } from 'node:crypto';
import { type Actor, isStaff, type LocalDate } from '@birlik/kernel';
import type { Centre, SpaceKind } from '@birlik/rooms';

/** All that a day plan depends on. */
export interface DayPlanSource {
  readonly reader: Actor;
  readonly centre: Centre;
  readonly date: LocalDate;
  readonly kind: SpaceKind;
  /** Position of the newest change of the centre. */
  readonly position: number;
}

/** Returns the weak ETag of a day plan (RFC 9110, 8.8.3): whoever has a plan with this tag has the plan of now. */
export function makeDayPlanTag({ reader, centre, date, kind, position }: DayPlanSource): string {
  const seenBy =
    reader.kind === 'person'
      ? [
          reader.personId,
          isStaff(reader, centre.id),
          reader.organisationRoles.map(({ organisationId }) => organisationId).sort(),
        ]
      : [reader.kind];
  const source = JSON.stringify([centre.id, centre.version, date, kind, position, seenBy]);
  return `W/"${createHash('sha256').update(source).digest('base64url').slice(0, 22)}"`;
}
