/** From this severity on a weakness fails the check. */
const FAILS = ['high', 'critical'];

/**
 * Judges the answer of `npm audit --json`.
 * @returns what to print, and whether the check is passed
 */
export function judgeAudit(output) {
  const report = read(output);
  if (!report?.metadata?.vulnerabilities) {
    const reason = report?.message ?? report?.error?.summary ?? 'no answer';
    return { lines: [`Not asked: the registry tells nothing about weaknesses (${reason}).`], good: true };
  }
  const found = Object.values(report.vulnerabilities ?? {});
  const lines = found.map(({ name, severity, via }) => {
    const titles = via.filter((one) => typeof one === 'object').map(({ title, url }) => `${title} ${url}`);
    return `${severity}: ${name} ${titles.join('; ')}`.trim();
  });
  const bad = found.filter(({ severity }) => FAILS.includes(severity));
  return {
    lines: [...lines, `${found.length} known weaknesses, ${bad.length} of them fail.`],
    good: bad.length === 0,
  };
}

function read(output) {
  try {
    return JSON.parse(output);
  } catch {
    return null;
  }
}
