/**
 * Runs a callback after a mutation even when the view that began it is gone: a booked desk leaves the home page before
 * the answer arrives, and an undo is pressed in a message that outlives its page. Callbacks of `mutate` would not run.
 */
export function afterMutation<T>(
  mutation: Promise<T>,
  onDone: (result: T) => void,
  onFailed: (error: unknown) => void = () => undefined,
): void {
  mutation.then(onDone, onFailed);
}
