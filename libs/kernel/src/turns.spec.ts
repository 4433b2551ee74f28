import { Turns } from './turns.js';

it('lets other work run while a loop is long', async () => {
  const turns = new Turns();
  let others = 0;
  const timer = setInterval(() => others++, 1);
  for (const end = performance.now() + 120; performance.now() < end;) await turns.takeTurn();
  clearInterval(timer);
  expect(others).toBeGreaterThan(3);
});
