import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { formatInstant, type LocalizedText } from '@birlik/kernel';
import type { Closure } from '@birlik/slots';

type Shape = ApiPropertyOptions['type'] | [() => unknown] | (() => unknown);

/** A field of an answer. Its value can be `null` where the schema says so, and it is never absent. */
export function Out(
  type: Shape,
  options: ApiPropertyOptions & { nullable?: boolean } = {},
): PropertyDecorator {
  return ApiProperty({ type: type as never, required: true, ...options } as ApiPropertyOptions);
}

/** An instant: RFC 3339 with the centre's offset. */
export function OutInstant(options: { nullable?: boolean; description?: string } = {}): PropertyDecorator {
  return ApiProperty({ type: String, format: 'date-time', required: true, ...options });
}

export function OutId(options: { nullable?: boolean; description?: string } = {}): PropertyDecorator {
  return ApiProperty({ type: String, format: 'uuid', required: true, ...options });
}

/** One text in Kazakh, Russian and English. */
export class LocalizedResponse implements LocalizedText {
  @Out(String) kk: string;
  @Out(String) ru: string;
  @Out(String) en: string;
}

export class IntervalResponse {
  @OutInstant() start: string;
  @OutInstant() end: string;
}

export class RefusalResponse {
  @Out(String, { description: 'Key of the rule' }) rule: string;
  @Out(String, {
    description: 'The rule, its value, who can lift it and what would succeed, in the reader’s language',
  })
  message: string;
  @Out('string', {
    nullable: true,
    oneOf: [{ type: 'string' }, { type: 'number' }],
    type: undefined as never,
  })
  value: string | number | null;
  @Out('string', {
    nullable: true,
    oneOf: [{ type: 'string' }, { type: 'number' }],
    type: undefined as never,
  })
  limit: string | number | null;
  @Out(String, { enum: ['nobody', 'front_desk', 'manager'] }) liftedBy: string;
  @OutInstant({ nullable: true, description: 'From when the same booking would pass this rule' })
  nextAllowed: string | null;
  @Out(String, { nullable: true, description: 'The policy that says so; null when it holds for all' })
  policy: string | null;
}

class FieldProblem {
  @Out(String, { description: 'JSON pointer into the request' }) pointer: string;
  @Out(String) code: string;
  @Out(String) detail: string;
}

export class ConflictResponse extends IntervalResponse {
  @OutId() spaceId: string;
}

/** A closure that takes a slot, and why. */
export class ClosedTimeResponse extends IntervalResponse {
  @OutId() id: string;
  @Out(LocalizedResponse) reason: LocalizedResponse;
}

export class AlternativeResponse extends ConflictResponse {
  @Out([String], { description: 'All spaces of it; the first is `spaceId`' }) spaceIds: string[];
  @Out(String) label: string;
}

/** The words of a problem in one language. */
export class ProblemWordsResponse {
  @Out(String) title: string;
  @Out(String) detail: string;
  @Out([FieldProblem], { required: false }) errors?: FieldProblem[];
  @Out([RefusalResponse], { required: false }) refusals?: RefusalResponse[];
}

/** The words of a problem in each language but that of the answer. */
export class ProblemTranslationsResponse {
  @Out(ProblemWordsResponse, { required: false }) kk?: ProblemWordsResponse;
  @Out(ProblemWordsResponse, { required: false }) ru?: ProblemWordsResponse;
  @Out(ProblemWordsResponse, { required: false }) en?: ProblemWordsResponse;
}

/** RFC 9457. `code` is stable; `title` and `detail` are for people. */
export class ProblemResponse {
  @Out(String) type: string;
  @Out(String) title: string;
  @Out('integer') status: number;
  @Out(String) detail: string;
  @Out(String, { description: 'Id of the request, to quote when asking for help' }) instance: string;
  @Out(String) code: string;
  @Out([FieldProblem], { required: false }) errors?: FieldProblem[];
  @Out([RefusalResponse], { required: false }) refusals?: RefusalResponse[];
  @Out([ConflictResponse], { required: false }) conflicts?: ConflictResponse[];
  @Out([ClosedTimeResponse], { required: false }) closures?: ClosedTimeResponse[];
  @Out([AlternativeResponse], { required: false }) alternatives?: AlternativeResponse[];
  @Out(ProblemTranslationsResponse, {
    required: false,
    description: 'The same words in the other languages: a write cannot be sent again for them',
  })
  translations?: ProblemTranslationsResponse;
}

export function closedTimeResponse({ id, start, end, reason }: Closure, zone: string): ClosedTimeResponse {
  return { id, start: formatInstant(start, zone), end: formatInstant(end, zone), reason };
}
