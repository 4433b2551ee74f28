import { readdirSync, readFileSync } from 'node:fs';

const MS_PER_TICK = 10;

/**
 * Returns a function that gives the milliseconds of processor time that a PostgreSQL and all its processes have used,
 * those that have ended too. Null where the system does not say.
 * @param query runs SQL on it
 */
export async function postgresTime(query) {
  const [{ pid }] = await query('SELECT pg_backend_pid() AS pid');
  const parent = statOf(pid)?.parent;
  return () => {
    const own = parent && statOf(parent);
    if (!own) return null;
    // What the children used that have ended is counted with their parent.
    const running = readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map(statOf)
      .filter((stat) => stat?.parent === parent);
    return own.used + own.usedByEnded + running.reduce((sum, { used }) => sum + used, 0);
  };
}

function statOf(pid) {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').pop().split(' ');
    const ms = (from) => (Number(fields[from]) + Number(fields[from + 1])) * MS_PER_TICK;
    return { parent: Number(fields[1]), used: ms(11), usedByEnded: ms(13) };
  } catch {
    return null;
  }
}
