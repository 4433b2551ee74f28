/** What a process said of errors, for whoever looks into a surprise: the last of it. */
export function loggedErrors(logs: string): string {
  const lines = logs.split('\n').filter((line) => /ERROR|Error|^ {4}at /.test(line));
  return lines.slice(-40).join('\n');
}
