/**
 * Every code that a refusal can have. Programs rely on them, so a code never changes its meaning. A new code is added
 * here and defined once, in the library that refuses with it.
 */
export const ERROR_CODES = [
  'already_registered',
  'cross_site',
  'equipment_taken',
  'event_closed',
  'event_exists',
  'event_full',
  'forbidden',
  'hold_over',
  'idempotency_mismatch',
  'internal_error',
  'invalid_request',
  'no_outage',
  'not_found',
  'outage_open',
  'places_taken',
  'precondition_required',
  'preview_changed',
  'rate_limited',
  'refused',
  'said_before',
  'slot_is_free',
  'slot_taken',
  'stale_version',
  'too_busy',
  'too_early',
  'too_large',
  'unauthenticated',
  'undo_too_late',
  'unsupported_media_type',
  'wrong_code',
  'wrong_credentials',
  'wrong_state',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];
