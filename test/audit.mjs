// Asks the registry for known weaknesses of the production packages. A registry that does not answer, or has no such
// service, proves nothing and fails nothing.
import { runProgram } from '../apps/standalone/setup/run-program.mjs';
import { judgeAudit } from './audit-report.mjs';

const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
const options = ['--omit=dev', '--json', '--fetch-retries=0', '--fetch-timeout=20000'];
const { output } = await runProgram(npm, ['audit', ...options], { timeoutMs: 60_000 });
const { lines, good } = judgeAudit(output);
for (const line of lines) console.log(line);
process.exitCode = good ? 0 : 1;
