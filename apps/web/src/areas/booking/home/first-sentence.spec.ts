import { splitFirstSentence } from './first-sentence';

it('parts a text after its first sentence', () => {
  expect(splitFirstSentence('Күндік сағат қоры жетпейді. Шектеу: күніне 4 сағ.')).toEqual([
    'Күндік сағат қоры жетпейді.',
    'Шектеу: күніне 4 сағ.',
  ]);
  expect(splitFirstSentence('Closed at this time.')).toEqual(['Closed at this time.', undefined]);
});
