import { isProblem } from '../../api/client';

/** What the API says of single fields, by their JSON pointers below `form`. */
export type FieldErrors = ReadonlyMap<string, string>;

/** Finds out what the API says of the fields of a form. `form` is the pointer of the form in what was sent. */
export function fieldErrors(error: unknown, form = '/'): FieldErrors {
  const problems = (isProblem(error) ? error.body.errors : undefined) ?? [];
  const errors = new Map<string, string>();
  for (const { pointer, detail } of problems) {
    const field = pointer.startsWith(form) ? pointer.slice(form.length) : pointer;
    if (!errors.has(field)) errors.set(field, detail);
  }
  return errors;
}
