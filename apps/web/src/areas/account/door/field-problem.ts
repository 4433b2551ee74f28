import { isProblem } from '../../../api/client';

/** What the server says about one field of a form; undefined when it says nothing about it. */
export function findFieldProblem(error: unknown, field: string): string | undefined {
  if (!isProblem(error, 'invalid_request')) return undefined;
  return error.body.errors?.find(({ pointer }) => pointer === `/${field}`)?.detail;
}

/** Whether the server has said everything about the fields, so that nothing is left to say about the form. */
export function isAboutFields(error: unknown, fields: readonly string[]): boolean {
  if (!isProblem(error, 'invalid_request')) return false;
  const problems = error.body.errors ?? [];
  return problems.length > 0 && problems.every(({ pointer }) => fields.includes(pointer.slice(1)));
}
