/** Returns SQL: why a closure is, in three languages. `closureId` is an SQL expression. */
export function selectClosureReason(closureId: string): string {
  return `(SELECT why.reason FROM closure why WHERE why.id = ${closureId})`;
}
