interface CountedQuery {
  readonly personId: string;
  readonly centreId: string;
  readonly fadeDays: string;
}

/** SQL: true when a row `m` of `absence` counts: it is for a desk, not forgiven, and not too old. */
function counts({ personId, centreId, fadeDays }: CountedQuery): string {
  return `m.person_id = ${personId} AND m.centre_id = ${centreId} AND m.kind = 'desk' AND m.state <> 'forgiven'
    AND m.missed_at > birlik_now() - make_interval(days => ${fadeDays})`;
}

/** Returns SQL: a JSON array of the instants (ms) of absences that count, oldest first; NULL for none. */
export function selectCounted(query: CountedQuery): string {
  return `(SELECT json_agg(extract(epoch FROM m.missed_at) * 1000 ORDER BY m.missed_at) FROM absence m WHERE ${counts(query)})`;
}

/** Returns SQL: the number of absences that count. */
export function countCounted(query: CountedQuery): string {
  return `(SELECT count(*)::int FROM absence m WHERE ${counts(query)})`;
}
