import type { Sql } from '@birlik/database';
import type { LocalDate } from '@birlik/kernel';
import type { Area, Centre, Equipment, Floor, NamedDay } from './centre.js';
import { type CentreRules, DEFAULT_RULES } from '../rules/centre-rules.js';
import { DEFAULT_JOINING, type Joining } from '../rules/joining.js';
import type { Space } from '../spaces/space.js';

type SpaceRow = Omit<Space, 'partOf' | 'centreId'>;

interface DayRow extends NamedDay {
  date: LocalDate;
  /** True for a day of the working calendar, absent for a day of the centre. */
  common?: true;
}

interface SnapshotRow extends Omit<
  Centre,
  'areas' | 'spaces' | 'equipmentUnits' | 'calendar' | 'commonDays' | 'rules' | 'joining'
> {
  rules: Partial<CentreRules>;
  joining: Partial<Joining>;
  areas: Area[];
  spaces: SpaceRow[] | null;
  units: Record<string, string[]> | null;
  days: DayRow[] | null;
  floors: Floor[];
  equipment: Equipment[];
}

const SNAPSHOT = `
SELECT c.id, c.slug, c.names, c.address, c.zone, c.version, c.rules, c.policies, c.terms, c.networks, c.joining, c.hours, c.holiday_hours AS "holidayHours", c.areas, c.features, c.programmes,
  coalesce((SELECT json_agg(json_build_object('id', f.id, 'key', f.key, 'level', f.level, 'names', f.names, 'plan', f.plan) ORDER BY f.level)
   FROM floor f WHERE f.centre_id = c.id), '[]') AS floors,
  coalesce((SELECT json_agg(json_build_object('key', e.key, 'names', e.names, 'kind', e.kind, 'count', e.count) ORDER BY e.key)
   FROM equipment e WHERE e.centre_id = c.id), '[]') AS equipment,
  (SELECT json_agg(json_build_object('id', s.id, 'floorId', s.floor_id, 'code', s.code, 'kind', s.kind, 'names', s.names, 'area', s.area,
     'capacity', s.capacity, 'features', s.features, 'partIds', s.part_ids, 'approval', s.approval, 'at', s.at,
     'setupMinutes', s.setup_minutes, 'clearMinutes', s.clear_minutes, 'sticker', s.sticker))
   FROM space s WHERE s.centre_id = c.id AND s.kind <> 'unit' AND (s.active_to IS NULL OR s.active_to > birlik_now())) AS spaces,
  (SELECT json_object_agg(u.key, u.ids) FROM (SELECT equipment_key AS key, json_agg(id ORDER BY code) AS ids FROM space
   WHERE centre_id = c.id AND kind = 'unit' AND active_to IS NULL GROUP BY 1) u) AS units,
  -- What the centre says of a day stands above what its calendar says: it comes later and takes the place.
  (SELECT json_agg(d ORDER BY stands) FROM (
     SELECT 1 AS stands, json_build_object('date', w.date, 'kind', w.kind, 'names', w.names, 'common', true) AS d FROM working_day w WHERE w.calendar = c.calendar
     UNION ALL
     SELECT 2, json_build_object('date', o.date, 'kind', o.kind, 'names', o.names, 'hours', o.hours) FROM centre_day o WHERE o.centre_id = c.id) all_days) AS days
FROM centre c WHERE c.id = $1`;

/** Reads the complete snapshot of a centre; null for an unknown id. */
export async function readCentre(sql: Sql, centreId: string): Promise<Centre | null> {
  const [row] = await sql.query<SnapshotRow>(SNAPSHOT, [centreId]);
  if (!row) return null;
  const { spaces, units, days, areas, rules, joining, ...rest } = row;
  const wholeOf = new Map((spaces ?? []).flatMap((s) => s.partIds.map((part) => [part, s.id] as const)));
  const ordered = [...(spaces ?? [])].sort((a, b) => naturalOrder(a.code, b.code));
  const named = (days ?? []).map(namedDay);
  return {
    ...rest,
    rules: { ...DEFAULT_RULES, ...rules },
    joining: { ...DEFAULT_JOINING, ...joining },
    equipmentUnits: new Map(Object.entries(units ?? {})),
    areas: new Map(areas.map((a) => [a.key, a])),
    calendar: calendarOf(named),
    commonDays: calendarOf(named.filter(({ common }) => common)),
    spaces: new Map(ordered.map((s) => [s.id, { ...s, centreId, partOf: wholeOf.get(s.id) ?? null }])),
  };
}

interface DatedDay {
  readonly date: LocalDate;
  readonly common: boolean;
  readonly day: NamedDay;
}

/** Both maps share one object for a day; different objects mean that the centre has its own values for it. */
function namedDay({ date, common, kind, names, hours }: DayRow): DatedDay {
  return { date, common: common === true, day: { kind, names, ...(hours && { hours }) } };
}

function calendarOf(days: readonly DatedDay[]): Map<LocalDate, NamedDay> {
  return new Map(days.map(({ date, day }) => [date, day]));
}

function naturalOrder(a: string, b: string): number {
  return a.localeCompare(b, 'en', { numeric: true }) || (a < b ? -1 : 1);
}
