/**
 * What a field of a payload holds: an id, several ids, a moment in milliseconds, a whole number, or one of the listed
 * words.
 */
export type PayloadField = 'id' | 'ids' | 'instant' | 'integer' | readonly string[];

/** Fields by name; a name that ends with `?` may be absent. */
export type PayloadFields = Readonly<Record<string, PayloadField>>;

type ValueOf<Field> = Field extends 'id'
  ? string
  : Field extends 'ids'
    ? readonly string[]
    : Field extends 'instant' | 'integer'
      ? number
      : Field extends readonly (infer Word)[]
        ? Word
        : never;

/** The payload that `Fields` describe. */
export type Payload<Fields extends PayloadFields> = {
  readonly [Name in keyof Fields as Name extends `${string}?` ? never : Name]: ValueOf<Fields[Name]>;
} & {
  readonly [Name in keyof Fields as Name extends `${infer Bare}?` ? Bare : never]?:
    ValueOf<Fields[Name]> | undefined;
};

/** Something that has happened, as the outbox carries it: ids, times and states, no names of people. */
export interface DomainEvent {
  readonly topic: string;
  readonly payload: object;
}

/** A kind of domain event: its topic, its description and its payload. */
export interface DomainEventDefinition<Fields extends PayloadFields = PayloadFields> {
  readonly topic: string;
  readonly doc: string;
  readonly fields: Fields;
  /** The name under which the live stream sends it: its topic, unless older readers know another name. */
  readonly streamedAs: string;
  /** What of it the live stream tells people who are not staff: nothing by which they could know each other. */
  describeForMembers(payload: Payload<Fields>): object;
  create(payload: Payload<Fields>): DomainEvent;
}

const defined = new Map<string, DomainEventDefinition>();

/**
 * Declares a kind of domain event in the library that owns its subject.
 * @throws Error when the topic is declared already
 */
export function defineDomainEvent<const Fields extends PayloadFields>(
  topic: string,
  options: {
    readonly doc: string;
    readonly fields: Fields;
    readonly streamedAs?: string;
    readonly describeForMembers?: (payload: Payload<Fields>) => object;
  },
): DomainEventDefinition<Fields> {
  if (defined.has(topic)) throw new Error(`domain event ${topic} is declared twice`);
  const definition: DomainEventDefinition<Fields> = {
    topic,
    doc: options.doc,
    fields: options.fields,
    streamedAs: options.streamedAs ?? topic,
    describeForMembers: options.describeForMembers ?? (() => ({})),
    create: (payload) => ({ topic, payload: { kind: topic, ...payload } }),
  };
  defined.set(topic, definition as unknown as DomainEventDefinition);
  return definition;
}

/** Every declared kind of domain event, by topic. */
export function declaredDomainEvents(): ReadonlyMap<string, DomainEventDefinition> {
  return defined;
}
