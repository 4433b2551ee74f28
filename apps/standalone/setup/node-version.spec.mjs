import { warnOfNodeVersion } from './node-version.mjs';

const on = (version, day) => warnOfNodeVersion(version, new Date(`${day}T12:00:00Z`));

describe('a Node.js that runs Birlik', () => {
  it('is warned of from the day after its last fixes', () => {
    expect(on('20.20.2', '2026-04-30')).toBeNull();
    expect(on('20.20.2', '2026-05-01')).toMatch(
      /20\.20\.2 gets no security fixes since 2026-04-30.*Node\.js 24/,
    );
    expect(on('24.1.0', '2026-11-30')).toBeNull();
    expect(on('24.1.0', '2028-05-01')).not.toBeNull();
  });

  it('is warned of when it never was one with long support, unless it is newer than all we know', () => {
    expect(on('21.7.0', '2026-11-30')).toMatch(/any more/);
    expect(on('26.0.0', '2026-11-30')).toBeNull();
  });
});
