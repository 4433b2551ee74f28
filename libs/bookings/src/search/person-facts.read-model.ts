import { Injectable } from '@nestjs/common';
import { forAnyValue, type Sql } from '@birlik/database';
import { type Instant, type Interval } from '@birlik/kernel';
import type { Centre } from '@birlik/rooms';
import { AllocationsRepository, type CountedClaim, factsNeeded, type PersonFacts } from '@birlik/slots';

// $1 people, $2 $3 window, $4 not these, $5 centre, $6 organisation, $7 newcomer asked, $8 days until an absence fades.
const [PEOPLE, FROM, UNTIL, ORGANISATION] = [
  '$1::uuid[]',
  '$2::timestamptz',
  '$3::timestamptz',
  '$6::uuid',
].map(forAnyValue);
const NEWCOMER_ASKED = forAnyValue('$7::boolean');

const COUNTED = `b.centre_id = $5 AND b.starts > ${FROM} AND b.starts < ${UNTIL} AND b.id <> ALL ($4)
    AND (b.state IN ('requested', 'confirmed', 'checked_in', 'completed') OR b.state = 'held' AND b.held_until > birlik_now())`;
// Somebody may check in early and leave before the start: they had the place for no time at all.
const CLAIM = `json_build_array(b.kind, extract(epoch FROM b.starts) * 1000,
    extract(epoch FROM greatest(b.starts, coalesce(b.checked_out_at, b.ends))) * 1000,
    b.space_ids, b.organisation_id, CASE WHEN b.kind = 'desk' AND b.legs = '[]' THEN cardinality(b.space_ids) ELSE 1 END, b.people)`;

const FACTS = `
SELECT who.id AS "personId", extract(epoch FROM birlik_now()) * 1000 AS now,
  (SELECT json_agg(${CLAIM}) FROM booking b WHERE b.person_id = who.id AND ${COUNTED}) AS claims,
  CASE WHEN ${ORGANISATION} IS NOT NULL THEN (SELECT json_agg(${CLAIM}) FROM booking b WHERE b.organisation_id = ${ORGANISATION} AND ${COUNTED}) END AS "organisationClaims",
  CASE WHEN ${ORGANISATION} IS NOT NULL THEN (SELECT json_build_object('key', o.key, 'type', o.type) FROM organisation o WHERE o.id = ${ORGANISATION}) END AS organisation,
  ${NEWCOMER_ASKED} AND NOT EXISTS (SELECT 1 FROM booking b WHERE b.person_id = who.id AND b.state IN ('checked_in', 'completed')) AS newcomer,
  (SELECT json_agg(extract(epoch FROM m.missed_at) * 1000 ORDER BY m.missed_at) FROM absence m
   WHERE m.person_id = who.id AND m.centre_id = $5 AND m.kind = 'desk' AND m.state <> 'forgiven' AND m.missed_at > birlik_now() - make_interval(days => $8)) AS absences
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
}

export interface FactsQuery {
  readonly centre: Centre;
  readonly personId: string | null;
  readonly organisationId: string | null;
  readonly slot: Interval;
  /** What within the slot is really asked about, when it is a stretch with many of them. */
  readonly slots?: readonly Interval[];
  /** Bookings that are about to move and must not count against themselves. */
  readonly except?: readonly string[];
}

/** What the rules need to know of people, as of the database's time. One query, and one more where places are kept for newcomers. */
@Injectable()
export class PersonFactsReadModel {
  constructor(private readonly allocations: AllocationsRepository) {}

  async of(sql: Sql, { personId, ...asked }: FactsQuery): Promise<PersonFacts> {
    const [facts] = (await this.ofAll(sql, [personId], asked)).values();
    return facts!;
  }

  /** The same of several people who ask for the same slot, by person. */
  async ofAll(
    sql: Sql,
    people: readonly (string | null)[],
    { centre, organisationId, slot, slots = [slot], except = [] }: Omit<FactsQuery, 'personId'>,
  ): Promise<Map<string | null, PersonFacts>> {
    const needed = factsNeeded(centre, slot);
    const [rows, takenByRegulars] = await Promise.all([
      sql.query<Row>(
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
        ],
        'person-facts',
      ),
      needed.keptSpaces.length > 0
        ? this.allocations.ofRegulars(sql, needed.keptSpaces, slots, except)
        : ([] as const),
    ]);
    return new Map(rows.map((row) => [row.personId, { ...factsOf(row), takenByRegulars }]));
  }
}

function factsOf({ now, organisation, newcomer, ...row }: Row): Omit<PersonFacts, 'takenByRegulars'> {
  return {
    now: Number(now),
    organisation,
    newcomer,
    claims: (row.claims ?? []).map(claimOf),
    organisationClaims: (row.organisationClaims ?? []).map(claimOf),
    absences: row.absences ?? [],
  };
}

function claimOf([kind, start, end, spaceIds, organisationId, desks, people]: ClaimRow): CountedClaim {
  return { kind, start, end, spaceIds, organisationId, desks, people };
}
