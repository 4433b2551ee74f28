import { proofOf } from './scanned-proof';

it('takes the token of the entrance screen', () => {
  expect(proofOf(' aB3_xY-9qwEr\n')).toEqual({ via: 'code', proof: 'aB3_xY-9qwEr' });
});

it('takes the key of a sticker out of its address', () => {
  expect(proofOf('https://birlik.example/d/B-14#aB3_xY-9qwEr')).toEqual({
    via: 'sticker',
    proof: 'aB3_xY-9qwEr',
  });
});

it('leaves everything else alone', () => {
  expect(proofOf('https://birlik.example/d/B-14')).toBeNull();
  expect(proofOf('https://elsewhere.example/?x=aB3_xY-9qwEr')).toBeNull();
  expect(proofOf('1234')).toBeNull();
});
