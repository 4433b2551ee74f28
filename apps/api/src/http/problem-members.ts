import {
  type DomainError,
  FIELD_PROBLEMS,
  type FieldProblem,
  formatInstant,
  type Interval,
  type Language,
} from '@birlik/kernel';
import { type CheckResult, type Closure, buildRefusal } from '@birlik/slots';
import { closedTimeResponse, type ProblemResponse, type RefusalResponse } from './responses.js';

/** The reader's language, and the time zone of wall times. */
export interface ProblemView {
  readonly language: Language;
  readonly zone: string;
}

/** Members of a problem document in addition to those of RFC 9457. */
export type ProblemMembers = Pick<
  ProblemResponse,
  'errors' | 'refusals' | 'conflicts' | 'closures' | 'alternatives'
>;

type Present = (value: never, view: ProblemView) => unknown;

const slots: Present = (list: readonly Interval[], { zone }) =>
  list.map((one) => ({
    ...one,
    start: formatInstant(one.start, zone),
    end: formatInstant(one.end, zone),
  }));
const asItIs: Present = (value: unknown) => value;

/** Parameters of errors that become members of the document, with the functions that present them. */
const presenters = new Map<string, Present>([
  [
    'errors',
    (errors: readonly FieldProblem[], { language }) =>
      errors.map(({ pointer, code }) => ({ pointer, code, detail: FIELD_PROBLEMS[code][language] })),
  ],
  [
    'refusals',
    (refusals: readonly CheckResult[], { language, zone }) =>
      refusals.map((result) => buildRefusal(result, language, zone) as RefusalResponse),
  ],
  ['conflicts', slots],
  [
    'closures',
    (closures: readonly Closure[], { zone }) => closures.map((one) => closedTimeResponse(one, zone)),
  ],
  ['alternatives', slots],
  ['changed', asItIs],
  ['bookingIds', asItIs],
  ['token', asItIs],
]);

/** Registers how a parameter of errors is presented. A feature calls it for its own parameters. */
export function presentMember<Value>(
  name: string,
  present: (value: Value, view: ProblemView) => unknown,
): void {
  presenters.set(name, present);
}

/** Returns the members for the parameters of an error. */
export function listMembers({ params }: DomainError, language: Language): ProblemMembers {
  const { zone = 'UTC' } = params as { zone?: string };
  const members = Object.entries(params).flatMap(([name, value]) => {
    const present = presenters.get(name);
    return present && value !== undefined ? [[name, present(value as never, { language, zone })]] : [];
  });
  return Object.fromEntries(members) as ProblemMembers;
}
