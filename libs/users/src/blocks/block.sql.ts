/** Returns SQL: true when the block with this alias holds now. */
export function isBlockInForce(alias: string): string {
  return `(${alias}.lifted_at IS NULL AND (${alias}.until IS NULL OR ${alias}.until >= birlik_day(${alias}.centre_id, birlik_now())))`;
}

/** Returns SQL: true when the person is blocked in the centre now. Both are SQL expressions. */
export function isBlocked(personId: string, centreId: string): string {
  return `EXISTS (SELECT 1 FROM block bl WHERE bl.person_id = ${personId} AND bl.centre_id = ${centreId} AND ${isBlockInForce('bl')})`;
}

/**
 * Returns SQL: the block of the person in the centre that holds now, as JSON: `reason, until`; NULL for somebody who may
 * book. Somebody whose account was closed meanwhile may not, without a reason: `isClosed`. Both are SQL expressions.
 */
export function selectBlock(personId: string, centreId: string): string {
  return `coalesce((SELECT json_build_object('reason', bl.reason, 'until', bl.until::text) FROM block bl
    WHERE bl.person_id = ${personId} AND bl.centre_id = ${centreId} AND ${isBlockInForce('bl')} LIMIT 1),
    (SELECT json_build_object('reason', '', 'until', NULL, 'isClosed', true) FROM person gone WHERE gone.id = ${personId} AND gone.disabled_at IS NOT NULL))`;
}
