import 'reflect-metadata';

export interface SettingDoc {
  readonly name: string;
  readonly doc: string;
  /** Not written into .env.example as a value, only as a comment. */
  readonly secret: boolean;
}

const SETTINGS = Symbol('birlik:settings');

/** Names a field as an environment variable and says what it does; `.env.example` is made from this. */
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

/** The documented settings of an environment class, inherited ones first. */
export function settingsOf(environment: new () => object): readonly SettingDoc[] {
  return (Reflect.getMetadata(SETTINGS, environment.prototype as object) as SettingDoc[] | undefined) ?? [];
}
