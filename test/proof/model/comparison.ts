import type { ReferenceModel } from './reference-model.js';

/** What the model says of each booking, in the order in which the database says it. */
export function comparableBookings(model: ReferenceModel): (string | number | boolean)[][] {
  return model.bookings.map((b) => {
    const isOver = model.isOver(b);
    const isAwaited = ['requested', 'confirmed', 'checked_in'].includes(b.state);
    return [
      b.id,
      isOver ? 'expired' : b.state,
      isOver ? b.version + 1 : b.version,
      b.start,
      b.end,
      [...b.spaces].sort().join(),
      b.people,
      b.title ?? '-',
      b.legs.map((leg) => [leg.start, leg.end, ...leg.spaces].join()).join(';') || '-',
      b.projector,
      ...(isAwaited ? [b.opens, b.due, b.onMyWay, b.excused] : []),
    ];
  });
}

const MS = (column: string) => `round(extract(epoch FROM ${column}) * 1000)`;
const OVER = `(b.state = 'held' AND b.held_until <= birlik_now())`;
const SPACES = `(SELECT string_agg(one::text, ',' ORDER BY one::text) FROM unnest(b.space_ids) one)`;
const LEGS = `coalesce((SELECT string_agg(concat_ws(',', leg->>'start', leg->>'end', (SELECT string_agg(place.value, ',') FROM jsonb_array_elements_text(leg->'spaceIds') place)), ';' ORDER BY leg->>'start')
  FROM jsonb_array_elements(b.legs) leg), '-')`;
// What a hold that is over still has of a closure becomes the closure's when somebody ends the hold; so does what was kept for a queue.
const HELD_WITHIN_A_CLOSURE = `
SELECT a.space_id, greatest(a.starts, c.starts), least(a.ends, c.ends) FROM allocation a JOIN booking b ON b.id = a.booking_id
JOIN closure c ON c.centre_id = a.centre_id AND c.lifted_at IS NULL AND c.starts < a.ends AND c.ends > a.starts
JOIN space s ON s.id = ANY (c.space_ids) AND (s.id = a.space_id OR a.space_id = ANY (s.part_ids))
WHERE a.centre_id = $1 AND a.live AND (${OVER} OR (a.queue_from IS NOT NULL AND a.expires_at <= birlik_now()))`;
// A hold that is over counts as ended, whether or not somebody has written so.
export const STATE = `
SELECT
  (SELECT json_agg(json_build_array(b.id, CASE WHEN ${OVER} THEN 'expired' ELSE b.state END, b.version + CASE WHEN ${OVER} THEN 1 ELSE 0 END,
     ${MS('b.starts')}, ${MS('b.ends')}, ${SPACES}, b.people, coalesce(b.title, '-'), ${LEGS}, b.equipment <> '[]') ::jsonb || CASE WHEN b.state IN ('requested', 'confirmed', 'checked_in')
     THEN jsonb_build_array(${MS('b.check_in_opens_at')}, ${MS('b.no_show_due_at')}, b.on_my_way_at IS NOT NULL, b.excused) ELSE '[]' END)
   FROM booking b WHERE b.centre_id = $1) AS bookings,
  (SELECT json_agg(json_build_array(a.space_id, ${MS('a.starts')}, ${MS('a.ends')}, a.booking_id))
   FROM allocation a WHERE a.centre_id = $1 AND a.live AND a.closure_id IS NULL AND (a.expires_at IS NULL OR a.expires_at > birlik_now())) AS claims,
  (SELECT json_agg(json_build_array(space_id, ${MS('lower(part)')}, ${MS('upper(part)')}))
   FROM (SELECT space_id, unnest(range_agg(tstzrange(starts, ends))) AS part FROM (
     SELECT space_id, starts, ends FROM allocation WHERE centre_id = $1 AND live AND closure_id IS NOT NULL
     UNION ALL ${HELD_WITHIN_A_CLOSURE}) closed GROUP BY space_id) parts) AS closed,
  (SELECT json_agg(json_build_array(w.id, w.state, w.lapses)) FROM waitlist_entry w WHERE w.centre_id = $1) AS entries`;
