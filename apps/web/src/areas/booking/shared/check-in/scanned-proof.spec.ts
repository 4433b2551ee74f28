import { readProof } from './scanned-proof';

describe('the proof in a scanned code', () => {
  it('is the token of the entrance display', () => {
    expect(readProof(' aB3_xY-9qwEr\n')).toEqual({ via: 'code', proof: 'aB3_xY-9qwEr' });
  });

  it('is the secret in the address of a sticker', () => {
    expect(readProof('https://birlik.example/d/B-14#aB3_xY-9qwEr')).toEqual({
      via: 'sticker',
      proof: 'aB3_xY-9qwEr',
    });
  });

  it('is in no other code', () => {
    expect(readProof('https://birlik.example/d/B-14')).toBeNull();
    expect(readProof('https://elsewhere.example/?x=aB3_xY-9qwEr')).toBeNull();
    expect(readProof('1234')).toBeNull();
  });
});
