/**
 * What comes after a action, also when the view that began it has gone meanwhile: a booked desk leaves the Home screen
 * before the answer's callbacks run, and an undo is pressed in a message that outlives its page.
 */
export function follow<T>(
  action: Promise<T>,
  done: (result: T) => void,
  failed: (error: unknown) => void = () => undefined,
): void {
  action.then(done, failed);
}
