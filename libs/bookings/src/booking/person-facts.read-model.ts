import { Injectable } from '@nestjs/common';
import { forAnyValue, type Sql } from '@birlik/database';
import type { Instant, Interval } from '@birlik/kernel';
import type { Centre, SpaceKind } from '@birlik/rooms';
import { type CountedClaim, type FactsNeeded, findFactsNeeded, type PersonFacts } from '@birlik/slots';
import { selectBlock, selectOrganisationKeyAndType } from '@birlik/users';
import { AbsenceHistory } from './absence-history.js';
import { RegularsReadModel } from './regulars.read-model.js';

// $1 people, $2 $3 window, $4 excluded bookings, $5 centre, $6 organisation, $7 whether newcomers matter, $8
// days until absences fade.
const PEOPLE = forAnyValue('$1::uuid[]');
const FROM = forAnyValue('$2::timestamptz');
const UNTIL = forAnyValue('$3::timestamptz');
const ORGANISATION = forAnyValue('$6::uuid');
const NEWCOMER_ASKED = forAnyValue('$7::boolean');
const FADE_DAYS = forAnyValue('$8::int');

const COUNTED = `b.centre_id = $5 AND b.starts > ${FROM} AND b.starts < ${UNTIL} AND b.id <> ALL ($4)
    AND (b.state IN ('requested', 'confirmed', 'checked_in', 'completed') OR b.state = 'held' AND b.held_until > birlik_now())`;
// A booking that ended before its start counts zero minutes: its owner checked in early and left again.
const CLAIM = `json_build_array(b.kind, extract(epoch FROM b.starts) * 1000,
    extract(epoch FROM greatest(b.starts, coalesce(b.checked_out_at, b.ends))) * 1000,
    b.space_ids, b.organisation_id, CASE WHEN b.kind <> 'desk' THEN 1 WHEN b.legs = '[]' THEN cardinality(b.space_ids)
      ELSE (SELECT max(jsonb_array_length(leg->'spaceIds')) FROM jsonb_array_elements(b.legs) leg) END, b.people)`;

const factsStatement = (absences: string) => `
SELECT who.id AS "personId", floor(extract(epoch FROM birlik_now()) * 1000) AS now,
  (SELECT json_agg(${CLAIM}) FROM booking b WHERE b.person_id = who.id AND ${COUNTED}) AS claims,
  CASE WHEN ${ORGANISATION} IS NOT NULL THEN (SELECT json_agg(${CLAIM}) FROM booking b WHERE b.organisation_id = ${ORGANISATION} AND ${COUNTED}) END AS "organisationClaims",
  CASE WHEN ${ORGANISATION} IS NOT NULL THEN ${selectOrganisationKeyAndType(ORGANISATION)} END AS organisation,
  ${NEWCOMER_ASKED} AND NOT EXISTS (SELECT 1 FROM booking b WHERE b.person_id = who.id AND b.state IN ('checked_in', 'completed')) AS newcomer,
  ${selectBlock('who.id', '$5')} AS block,
  CASE WHEN ${FADE_DAYS} IS NOT NULL THEN ${absences} END AS absences
FROM unnest(${PEOPLE}) AS who(id)`;

type ClaimRow = [
  kind: SpaceKind,
  start: number,
  end: number,
  spaceIds: string[],
  organisationId: string | null,
  desks: number,
  people: number,
];

interface Row {
  readonly personId: string | null;
  readonly now: string;
  readonly claims: ClaimRow[] | null;
  readonly organisationClaims: ClaimRow[] | null;
  readonly organisation: PersonFacts['organisation'];
  readonly newcomer: boolean;
  readonly block: PersonFacts['block'];
  readonly absences: Instant[] | null;
}

export interface FactsQuery {
  readonly centre: Centre;
  readonly kind: SpaceKind;
  readonly personId: string | null;
  readonly organisationId: string | null;
  readonly slot: Interval;
  /** The slots in question, when `slot` is an interval that contains many of them. */
  readonly slots?: readonly Interval[];
  /** Ids of bookings that do not count, because they are about to move. */
  readonly except?: readonly string[];
}

/**
 * Reads the facts about people that the checks need. Runs one query, and a second one when places are
 * reserved for newcomers.
 */
@Injectable()
export class PersonFactsReadModel {
  private readonly statement: string;

  constructor(
    private readonly regulars: RegularsReadModel,
    absences: AbsenceHistory,
  ) {
    this.statement = factsStatement(
      absences.selectCounted({ personId: 'who.id', centreId: '$5', fadeDays: FADE_DAYS }),
    );
  }

  /** Reads the facts of one person. */
  async readFacts(sql: Sql, { personId, ...asked }: FactsQuery): Promise<PersonFacts> {
    const [facts] = (await this.readFactsOfPeople(sql, [personId], asked)).values();
    return facts!;
  }

  /** Reads the facts of several people who request the same slot. Returns them by person. */
  async readFactsOfPeople(
    sql: Sql,
    people: readonly (string | null)[],
    query: Omit<FactsQuery, 'personId'>,
  ): Promise<Map<string | null, PersonFacts>> {
    const { centre, kind, organisationId, slot, slots = [slot], except = [] } = query;
    const needed = findFactsNeeded(centre, { kind, organisationId, slot });
    const [rows, takenByRegulars] = await Promise.all([
      this.readRows(sql, people, needed, { centre, organisationId, except }),
      this.regulars.listClaims(sql, needed.keptSpaces, slots, except),
    ]);
    return new Map(rows.map((row) => [row.personId, { ...factsOf(row), takenByRegulars }]));
  }

  private readRows(
    sql: Sql,
    people: readonly (string | null)[],
    { window, organisation, newcomer, absenceFadeDays }: FactsNeeded,
    { centre, organisationId, except }: Required<Pick<FactsQuery, 'centre' | 'organisationId' | 'except'>>,
  ): Promise<Row[]> {
    return sql.query<Row>(
      this.statement,
      [
        people,
        new Date(window.start),
        new Date(window.end),
        except,
        centre.id,
        organisation ? organisationId : null,
        newcomer,
        absenceFadeDays,
      ],
      'person-facts',
    );
  }
}

function factsOf(row: Row): Omit<PersonFacts, 'takenByRegulars'> {
  const { now, organisation, newcomer, block, absences, claims, organisationClaims } = row;
  return {
    now: Number(now),
    organisation,
    newcomer,
    block,
    absences: absences ?? [],
    claims: (claims ?? []).map(claimOf),
    organisationClaims: (organisationClaims ?? []).map(claimOf),
  };
}

function claimOf([kind, start, end, spaceIds, organisationId, desks, people]: ClaimRow): CountedClaim {
  return { kind, start, end, spaceIds, organisationId, desks, people };
}
