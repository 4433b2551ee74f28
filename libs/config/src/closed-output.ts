/**
 * Lets this process live on when nobody reads its output any more: `npm start | head`, a log pipe that was
 * restarted, a full disk behind a redirection. Node.js would end it with an error that nobody hears.
 */
export function surviveClosedOutput(): void {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
}
