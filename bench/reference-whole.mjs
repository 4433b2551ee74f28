// Reference A of the whole, a process: the same rows and the same mails from a bare loop. It sends the statements of
// the product; a mail is text that was made before. Messages are claimed and marked a hundred at a time.
import { createTransport } from 'nodemailer';
import { ReferenceOperations } from './reference-operations.mjs';
import { referencePool } from './reference-pool.mjs';
import { sampleMail } from './sample-mail.mjs';

const BATCH = 100;
const CLAIM = `
UPDATE message SET state = 'claimed', claimed_at = now(), attempts = attempts + 1
WHERE id IN (SELECT id FROM message WHERE state = 'planned' AND kind = 'confirmation' AND subject_id = ANY ($1) LIMIT ${BATCH} FOR UPDATE SKIP LOCKED)
RETURNING id, (SELECT email FROM person WHERE person.id = recipient_id) AS email`;
const MARK = `UPDATE message SET state = 'sent', sent_at = now() WHERE id = ANY ($1)`;

const pool = referencePool('bench-whole');
const operations = new ReferenceOperations(pool);
const mail = await sampleMail();
const transport = createTransport({ url: process.env.MAIL_URL, pool: true, maxConnections: 2 });

process.on('message', async ({ calls, workers }) => {
  let next = 0;
  const made = [];
  const book = async () => {
    while (next < calls.length) {
      const booking = await operations.create(...calls[next++]);
      if (booking === null) throw new Error('a fresh slot was taken');
      made.push(booking.id);
    }
  };
  await Promise.all(Array.from({ length: workers }, book));
  let sent = 0;
  while (sent < made.length) {
    const { rows } = await pool.query({ name: 'claim', text: CLAIM, values: [made] });
    if (rows.length === 0) throw new Error('a message is missing');
    await Promise.all(
      rows.map(({ id, email }) => transport.sendMail({ ...mail, to: email, messageId: `<${id}@bench>` })),
    );
    await pool.query({ name: 'mark', text: MARK, values: [rows.map(({ id }) => id)] });
    sent += rows.length;
  }
  process.send({ sent });
});
process.on('SIGTERM', () => process.exit(0));
process.on('disconnect', () => process.exit(0));
