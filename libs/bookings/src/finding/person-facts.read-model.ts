import { Injectable } from '@nestjs/common';
import { forAnyValue, type Sql } from '@birlik/database';
import { type Instant, type Interval } from '@birlik/kernel';
import type { Centre } from '@birlik/rooms';
import { type CountedClaim, factsNeeded, LIVE_NOW, type PersonFacts } from '@birlik/slots';

// $1 people, $2 $3 window, $4 not these, $5 centre, $6 organisation, $7 newcomer asked, $8 days until an absence fades,
// $9 spaces kept for newcomers, $10 $11 the slot, $12 a day before it.
const [PEOPLE, FROM, UNTIL, ORGANISATION] = [
  '$1::uuid[]',
  '$2::timestamptz',
  '$3::timestamptz',
  '$6::uuid',
].map(forAnyValue);
const [NEWCOMER_ASKED, KEPT] = ['$7::boolean', '$9::uuid[]'].map(forAnyValue);
const [SLOT_STARTS, SLOT_ENDS, EARLIEST] = ['$10', '$11', '$12'].map((n) => forAnyValue(`${n}::timestamptz`));

const COUNTED = `b.centre_id = $5 AND b.starts > ${FROM} AND b.starts < ${UNTIL} AND b.id <> ALL ($4)
    AND (b.state IN ('requested', 'confirmed', 'checked_in', 'completed') OR b.state = 'held' AND b.held_until > birlik_now())`;
const CLAIM = `json_build_array(b.kind, extract(epoch FROM b.starts) * 1000, extract(epoch FROM coalesce(b.checked_out_at, b.ends)) * 1000,
    b.space_ids, b.organisation_id, CASE WHEN b.kind = 'desk' AND b.legs = '[]' THEN cardinality(b.space_ids) ELSE 1 END, b.people)`;

const FACTS = `
SELECT who.id AS "personId", extract(epoch FROM birlik_now()) * 1000 AS now,
  (SELECT json_agg(${CLAIM}) FROM booking b WHERE b.person_id = who.id AND ${COUNTED}) AS claims,
  CASE WHEN ${ORGANISATION} IS NOT NULL THEN (SELECT json_agg(${CLAIM}) FROM booking b WHERE b.organisation_id = ${ORGANISATION} AND ${COUNTED}) END AS "organisationClaims",
  CASE WHEN ${ORGANISATION} IS NOT NULL THEN (SELECT json_build_object('key', o.key, 'type', o.type) FROM organisation o WHERE o.id = ${ORGANISATION}) END AS organisation,
  ${NEWCOMER_ASKED} AND NOT EXISTS (SELECT 1 FROM booking b WHERE b.person_id = who.id AND b.state IN ('checked_in', 'completed')) AS newcomer,
  (SELECT json_agg(extract(epoch FROM m.missed_at) * 1000 ORDER BY m.missed_at) FROM absence m
   WHERE m.person_id = who.id AND m.centre_id = $5 AND m.kind = 'desk' AND m.state <> 'forgiven' AND m.missed_at > birlik_now() - make_interval(days => $8)) AS absences,
  CASE WHEN cardinality(${KEPT}) > 0 THEN (
    SELECT json_agg(DISTINCT a.space_id) FROM allocation a JOIN booking b ON b.id = a.booking_id
    WHERE a.space_id = ANY (${KEPT}::uuid[]) AND ${LIVE_NOW} AND a.starts > ${EARLIEST} AND a.starts < ${SLOT_ENDS} AND a.ends > ${SLOT_STARTS} AND NOT b.newcomer AND b.id <> ALL ($4)
  ) END AS "takenByRegulars"
FROM unnest(${PEOPLE}) AS who(id)`;

type ClaimRow = [
  kind: 'desk' | 'room',
  start: number,
  end: number,
  spaceIds: string[],
  organisationId: string | null,
  desks: number,
  people: number,
];

interface Row {
  personId: string | null;
  now: string;
  claims: ClaimRow[] | null;
  organisationClaims: ClaimRow[] | null;
  organisation: PersonFacts['organisation'];
  newcomer: boolean;
  absences: Instant[] | null;
  takenByRegulars: string[] | null;
}

export interface FactsQuery {
  readonly centre: Centre;
  readonly personId: string | null;
  readonly organisationId: string | null;
  readonly slot: Interval;
  /** Bookings that are about to move and must not count against themselves. */
  readonly except?: readonly string[];
}

const LONGEST_CLAIM = 24 * 60 * 60_000;

/** What the rules need to know of people, as of the database's present. One query. */
@Injectable()
export class PersonFactsReadModel {
  async of(sql: Sql, { personId, ...asked }: FactsQuery): Promise<PersonFacts> {
    const [facts] = (await this.ofAll(sql, [personId], asked)).values();
    return facts!;
  }

  /** The same of several people who ask for the same slot, by person. */
  async ofAll(
    sql: Sql,
    people: readonly (string | null)[],
    { centre, organisationId, slot, except = [] }: Omit<FactsQuery, 'personId'>,
  ): Promise<Map<string | null, PersonFacts>> {
    const needed = factsNeeded(centre, slot);
    const rows = await sql.query<Row>(
      FACTS,
      [
        people,
        new Date(needed.window.start),
        new Date(needed.window.end),
        except,
        centre.id,
        needed.organisation ? organisationId : null,
        needed.newcomer,
        needed.absenceFadeDays,
        needed.keptSpaces,
        new Date(slot.start),
        new Date(slot.end),
        new Date(slot.start - LONGEST_CLAIM),
      ],
      'person-facts',
    );
    return new Map(rows.map((row) => [row.personId, factsOf(row)]));
  }
}

function factsOf({ now, organisation, newcomer, ...row }: Row): PersonFacts {
  return {
    now: Number(now),
    organisation,
    newcomer,
    claims: (row.claims ?? []).map(claimOf),
    organisationClaims: (row.organisationClaims ?? []).map(claimOf),
    absences: row.absences ?? [],
    takenByRegulars: row.takenByRegulars ?? [],
  };
}

function claimOf([kind, start, end, spaceIds, organisationId, desks, people]: ClaimRow): CountedClaim {
  return { kind, start, end, spaceIds, organisationId, desks, people };
}
