import { readFirstAnswers } from './first-answers';

const JSON_OF_PAGE = JSON.stringify({ '/me': { status: 200, body: { displayName: 'Айгерім' } } });

describe('the answers that came with the page', () => {
  it('are given once', () => {
    const answers = readFirstAnswers(JSON_OF_PAGE, Date.now());
    expect(answers.take('/me')).toEqual({ status: 200, body: { displayName: 'Айгерім' } });
    expect(answers.take('/me')).toBeUndefined();
    expect(answers.take('/centres')).toBeUndefined();
  });

  it('are not given when they are old', () => {
    expect(readFirstAnswers(JSON_OF_PAGE, Date.now() - 60_000).take('/me')).toBeUndefined();
  });

  it('are none where the server wrote none', () => {
    expect(readFirstAnswers(null, Date.now()).take('/me')).toBeUndefined();
  });
});
