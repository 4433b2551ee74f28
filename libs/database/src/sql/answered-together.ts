import DataLoader from 'dataloader';

/** Largest number of questions in one query: their answers are processed in one turn of the event loop. */
const MAX_QUESTIONS_PER_QUERY = 100;

/**
 * Combines concurrent questions into one query: while a query runs, new questions wait for the next one. So
 * no answer is older than its question, and a single question does not wait. It must not be used within a
 * transaction: code that holds a connection must not wait for another one.
 * @param answer returns one answer for each question, in order; an Error is thrown to the caller of its
 * question
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
