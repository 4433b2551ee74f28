import { closedLoop } from './closed-loop.mjs';
import { HttpWire } from './http-wire.mjs';

const CONNECTIONS = 16;

/** Something that answers an operation for some seconds: a server behind HTTP. */
export function overHttp(program) {
  return async (operation, seconds) => {
    const wires = await Promise.all(Array.from({ length: CONNECTIONS }, () => HttpWire.open(program.port)));
    const cpu = program.cpuMs();
    try {
      const workers = wires.map((wire) => async () => {
        const next = operation.next();
        return next ? askOne(wire, next) : false;
      });
      const result = await closedLoop(workers, seconds);
      return { ...result, cpuEach: cpu === null ? null : (program.cpuMs() - cpu) / result.answers };
    } finally {
      wires.forEach((wire) => wire.close());
    }
  };
}

/** The same operations in a loop of another process. */
export function inLoop(program) {
  return async (operation, seconds) => {
    const calls = operation.calls(seconds);
    const cpu = program.cpuMs();
    const result = await program.ask({
      operation: calls[0][0],
      calls: calls.map(([, ...values]) => values),
      workers: CONNECTIONS,
      seconds,
    });
    operation.used(result.answers);
    return { ...result, cpuEach: cpu === null ? null : (program.cpuMs() - cpu) / result.answers };
  };
}

/**
 * Lets all of `sides` do an operation in every round, each time in another order.
 * @param sides by name, what `overHttp` and `inLoop` give
 * @returns by name, one result a round
 */
export async function interleave(sides, operation, { rounds, seconds }) {
  const names = Object.keys(sides);
  const results = Object.fromEntries(names.map((name) => [name, []]));
  for (const name of names) await sides[name](operation, 1);
  for (let round = 0; round < rounds; round++)
    for (let turn = 0; turn < names.length; turn++) {
      const name = names[(round + turn) % names.length];
      results[name].push(await sides[name](operation, seconds));
    }
  return results;
}

/** Asks for the next of an operation; throws when the answer is not the one it must be. */
export async function askOne(wire, { request, status }) {
  const answer = await wire.ask(request);
  if (answer.status !== status)
    throw new Error(
      `${request.path} answered ${answer.status} instead of ${status}: ${answer.body.slice(0, 900)}`,
    );
  return answer;
}
