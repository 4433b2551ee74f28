import 'reflect-metadata';

export interface SettingDoc {
  readonly name: string;
  readonly doc: string;
  /** True for a secret: `.env.example` contains it only as a comment. */
  readonly secret: boolean;
}

const SETTINGS = Symbol('birlik:settings');

/** Declares a field as an environment variable with its description; `.env.example` is built from it. */
export function Setting(doc: string, options: { secret?: boolean } = {}): PropertyDecorator {
  return (target, name) => {
    const known: SettingDoc[] = (Reflect.getMetadata(SETTINGS, target) as SettingDoc[] | undefined) ?? [];
    Reflect.defineMetadata(
      SETTINGS,
      [...known, { name: String(name), doc, secret: options.secret ?? false }],
      target,
    );
  };
}

/** Returns the documented settings of an environment class, inherited ones first. */
export function settingsOf(environment: new () => object): readonly SettingDoc[] {
  return (Reflect.getMetadata(SETTINGS, environment.prototype as object) as SettingDoc[] | undefined) ?? [];
}
