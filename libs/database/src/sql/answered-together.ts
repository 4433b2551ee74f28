import DataLoader from 'dataloader';

/** Most questions of one query: their answers are worked out in one turn of the event loop. */
const MAX_QUESTIONS_PER_QUERY = 100;

/**
 * Makes one query answer many who ask at the same time: while one is on its way, whoever asks waits for the next. So no
 * answer is older than its question, and whoever asks alone does not wait.
 * Never within a transaction: who holds a connection must not wait until another one is free.
 * @param answer one answer for each question, in their order; an Error is thrown to whoever asked
 */
export function answeredTogether<Question, Answer>(
  answer: (questions: readonly Question[]) => Promise<readonly (Answer | Error)[]>,
): (question: Question) => Promise<Answer> {
  let onItsWay: Promise<unknown> = Promise.resolve();
  const loader = new DataLoader<Question, Answer>(
    (questions) => {
      const answers = answer(questions);
      onItsWay = answers.catch(() => undefined);
      return answers;
    },
    {
      cache: false,
      maxBatchSize: MAX_QUESTIONS_PER_QUERY,
      batchScheduleFn: (ask) => void onItsWay.then(ask),
    },
  );
  return (question) => loader.load(question);
}
