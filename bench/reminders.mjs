import { startBenchApp } from './bench-app.mjs';
import { addCrowd } from './signed-in-people.mjs';
import { TakenMails } from './taken-mails.mjs';

const PEOPLE = 2_000;
const EACH = 5;
/** When all of them fall due, seconds from when they are written. */
const DUE_IN = 20;
const GOALS_S = [30, 10];
const STARTED_MS = 3_000;

/** Ten thousand reminders that fall due at the same moment, sent by one worker and by two. */
export async function reminders(cluster) {
  for (const [i, seconds] of GOALS_S.entries())
    await measure(await cluster.database(`reminders_${i + 1}`), i + 1, seconds);
}

async function measure(url, workers, goal) {
  const app = await startBenchApp(url);
  try {
    await app.query(`UPDATE message SET state = 'void' WHERE state = 'planned'`);
    await addCrowd(app.query, app.centre.id, PEOPLE);
    const sink = await app.start('./mail-sink.mjs');
    await sink.said();
    const mails = new TakenMails(sink);
    const env = {
      MAIL_URL: `smtp://127.0.0.1:${sink.port}`,
      PUBLIC_URL: 'http://127.0.0.1',
      NODE_ENV: 'production',
    };
    for (let n = 0; n < workers; n++) await app.startWorker(env);
    await new Promise((resolve) => setTimeout(resolve, STARTED_MS));
    await planReminders(app);
    await mails.awaitMails(PEOPLE * EACH);
    const [{ took, most }] = await app.query(
      `SELECT extract(epoch FROM max(sent_at) - min(planned_at))::float8 AS took, max(attempts) AS most
       FROM message WHERE kind = 'reminder_120' AND state = 'sent' AND planned_at > now() - interval '10 minutes'`,
    );
    const twice = (await mails.count()) - PEOPLE * EACH;
    const kept = took <= goal && twice === 0 && most === 1;
    console.log(
      `${kept ? 'kept  ' : 'MISSED'} ${PEOPLE * EACH} reminders of one moment by ${workers}: ${took.toFixed(1)} s (≤ ${goal}), ${twice} twice`,
    );
    if (!kept) process.exitCode = 1;
  } finally {
    await app.close();
  }
}

/** The reminders of made bookings, with what a reminder of the demo centre says. */
async function planReminders({ query }) {
  await query(
    `INSERT INTO message (id, centre_id, subject_id, subject_version, kind, recipient_id, channel, planned_at, valid_until, facts)
     SELECT gen_random_uuid(), m.centre_id, gen_random_uuid(), 1, m.kind, p.id, m.channel,
       now() + make_interval(secs => $1), now() + interval '1 day', m.facts
     FROM person p, generate_series(1, $2::int), (SELECT * FROM message WHERE kind = 'reminder_120' LIMIT 1) m
     WHERE p.email LIKE 'crowd%'`,
    [DUE_IN, EACH],
  );
}
