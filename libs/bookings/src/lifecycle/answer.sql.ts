/**
 * SQL over `b` that keeps how a request is before its answer, and until when the answer can be undone.
 * @param seconds the parameter with the time to undo
 * @param noShowDueAt SQL: when the no-show is due once it is answered
 */
export function keepBeforeAnswer(seconds: string, noShowDueAt = 'b.no_show_due_at'): string {
  return `undo_until = birlik_now() + make_interval(secs => ${seconds}), before_answer = jsonb_build_object('approved', b.approved,
    'checkInOpensAt', b.check_in_opens_at, 'noShowDueAt', b.no_show_due_at, 'dueOnceAnswered', ${noShowDueAt}::timestamptz, 'checkInTimes', b.check_in_times)`;
}

/** SQL over `b` that puts a request back to how it was before its answer. Grace that was given since stays. */
export const BACK_TO_BEFORE_ANSWER = `reason = NULL, undo_until = NULL, before_answer = NULL,
  approved = nullif(b.before_answer->'approved', 'null'), check_in_times = b.before_answer->'checkInTimes',
  check_in_opens_at = (b.before_answer->>'checkInOpensAt')::timestamptz,
  no_show_due_at = least(b.ends, (b.before_answer->>'noShowDueAt')::timestamptz
    + (b.no_show_due_at - coalesce((b.before_answer->>'dueOnceAnswered')::timestamptz, b.no_show_due_at)))`;
