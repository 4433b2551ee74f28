import { judgeAudit } from './audit-report.mjs';

const report = (...severities) =>
  JSON.stringify({
    metadata: { vulnerabilities: {} },
    vulnerabilities: Object.fromEntries(
      severities.map((severity, n) => [
        `p${n}`,
        { name: `p${n}`, severity, via: ['other', { title: 'a hole', url: 'https://example.org/1' }] },
      ]),
    ),
  });

describe('the answer of the registry about weaknesses', () => {
  it.each([
    ['nothing', ''],
    ['a page of a proxy', '<html>502</html>'],
    ['no such service', JSON.stringify({ message: 'ENOAUDIT', error: { summary: 'not supported' } })],
  ])('that is %s fails nothing, and says so', (_, output) => {
    const { lines, good } = judgeAudit(output);
    expect(good).toBe(true);
    expect(lines).toEqual([expect.stringMatching(/^Not asked/)]);
  });

  it('passes with none, and with slight ones, which it names', () => {
    expect(judgeAudit(report()).good).toBe(true);
    const { lines, good } = judgeAudit(report('low', 'moderate'));
    expect(good).toBe(true);
    expect(lines[0]).toBe('low: p0 a hole https://example.org/1');
  });

  it.each(['high', 'critical'])('fails with one that is %s', (severity) => {
    expect(judgeAudit(report('low', severity)).good).toBe(false);
  });
});
