interface CountedQuery {
  readonly personId: string;
  readonly centreId: string;
  readonly fadeDays: string;
}

/** SQL: a row `m` of `absence` counts: of a desk, not forgiven, and young enough. */
function counts({ personId, centreId, fadeDays }: CountedQuery): string {
  return `m.person_id = ${personId} AND m.centre_id = ${centreId} AND m.kind = 'desk' AND m.state <> 'forgiven'
    AND m.missed_at > birlik_now() - make_interval(days => ${fadeDays})`;
}

/** SQL: a JSON list of the moments (ms) of absences that count, oldest first; NULL for none. */
export function selectCounted(query: CountedQuery): string {
  return `(SELECT json_agg(extract(epoch FROM m.missed_at) * 1000 ORDER BY m.missed_at) FROM absence m WHERE ${counts(query)})`;
}

/** SQL: how many absences count. */
export function countCounted(query: CountedQuery): string {
  return `(SELECT count(*)::int FROM absence m WHERE ${counts(query)})`;
}
