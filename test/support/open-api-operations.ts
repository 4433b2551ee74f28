import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** As much of a JSON schema as our document uses. */
export interface Schema {
  readonly $ref?: string;
  /** In our document: a reference with a description of its own. */
  readonly allOf?: readonly Schema[];
  readonly type?: string;
  readonly format?: string;
  readonly enum?: readonly string[];
  /** A right value of a text that has a pattern. */
  readonly example?: string;
  readonly maxLength?: number;
  readonly minLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
}

export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required: boolean;
  readonly schema: Schema;
}

export interface Operation {
  readonly id: string;
  readonly method: string;
  /** With `{name}` where a path parameter goes. */
  readonly path: string;
  readonly parameters: readonly Parameter[];
  /** Null for an operation that takes no body. */
  readonly body: Schema | null;
  /** It takes larger bodies than the others. */
  readonly takesMuch: boolean;
}

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, RawOperation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

interface RawOperation {
  readonly operationId: string;
  readonly parameters?: readonly Parameter[];
  readonly responses: Readonly<Record<string, unknown>>;
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
}

const FILE = fileURLToPath(new URL('../../docs/api/openapi.json', `file://${__filename}`));

/** Every operation of the committed document, its bodies with all references resolved. */
export function readOperations(): Operation[] {
  const document = JSON.parse(readFileSync(FILE, 'utf8')) as Document;
  const resolve = (schema: Schema): Schema => {
    if (schema.$ref) return resolve(document.components.schemas[schema.$ref.split('/').pop() ?? '']!);
    if (schema.allOf) return resolve(schema.allOf[0]!);
    const { properties, items } = schema;
    return {
      ...schema,
      ...(properties && {
        properties: Object.fromEntries(
          Object.entries(properties).map(([name, field]) => [name, resolve(field)]),
        ),
      }),
      ...(items && { items: resolve(items) }),
    };
  };
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => {
      const body = operation.requestBody?.content['application/json']?.schema;
      return {
        id: operation.operationId,
        method: method.toUpperCase(),
        path,
        parameters: (operation.parameters ?? []).map((p) => ({ ...p, schema: p.schema ?? {} })),
        body: body ? resolve(body) : null,
        takesMuch: '413' in operation.responses,
      };
    }),
  );
}
