import fc from 'fast-check';
import { type Engine, MEMBERS } from './engine.js';
import type { ModelBooking } from './model-types.js';
import type { ReferenceModel } from './reference-model.js';

/** Both sides of the comparison. A command does one thing to the engine, compares the answer, and does the same to the model. */
export interface World {
  readonly model: ReferenceModel;
  readonly engine: Engine;
}

export type AnyCommand = fc.Arbitrary<fc.AsyncCommand<ReferenceModel, Engine>>;

/** How often each command ran, and how often what it asked for was done: a model that only ever hears «no» proves little. */
export const tally = new Map<string, { runs: number; done: number }>();

/** Values that commands are made with. */
export const member = fc.constantFrom(...MEMBERS);
export const desk = fc.nat(2);
export const room = fc.constantFrom('HALL', 'HALL-1', 'HALL-2', 'R-1', 'R-1');
/** From and length, in quarters of an hour. */
export const span = fc.tuple(fc.nat(10), fc.integer({ min: 1, max: 6 }));
/** One of several things: mostly one that the command can do something with, now and then any. */
export const which = fc.record({ nth: fc.nat(99), any: fc.nat(7).map((n) => n === 0) });
export const nothing = fc.constant(null);

class Command implements fc.AsyncCommand<ReferenceModel, Engine> {
  constructor(
    private readonly name: string,
    private readonly chosen: unknown,
    private readonly can: (model: ReferenceModel) => boolean,
    private readonly act: (world: World) => Promise<boolean>,
  ) {}

  check = (model: Readonly<ReferenceModel>) => this.can(model as ReferenceModel);

  async run(model: ReferenceModel, engine: Engine): Promise<void> {
    const counted = tally.get(this.name) ?? { runs: 0, done: 0 };
    tally.set(this.name, counted);
    counted.runs++;
    if (await this.act({ model, engine })) counted.done++;
    await engine.compare(model);
  }

  toString = () => `${this.name} ${JSON.stringify(this.chosen)}`;
}

interface Definition<T> {
  /** The choices with which it is made. */
  readonly choice: fc.Arbitrary<T>;
  /** Whether it makes sense now; left out, it always does. */
  readonly can?: (model: ReferenceModel, chosen: T) => boolean;
  /** Does it and compares the answer. @returns whether the engine did what was asked */
  readonly act: (chosen: T, world: World) => Promise<boolean>;
}

/** A command by its name. */
export function aCommand<T>(name: string, { choice, can = () => true, act }: Definition<T>): AnyCommand {
  return choice.map(
    (chosen): fc.AsyncCommand<ReferenceModel, Engine> =>
      new Command(
        name,
        chosen,
        (model) => can(model, chosen),
        (world) => act(chosen, world),
      ),
  );
}

interface DefinitionOnOne<T> {
  readonly all: (model: ReferenceModel) => readonly T[];
  /** With which of them something can be done. */
  readonly fits?: (model: ReferenceModel, one: T) => boolean;
  readonly act: (one: T, world: World, nth: number) => Promise<boolean>;
}

/** A command about one of several things, mostly about one that fits. */
export function aCommandOnOne<T>(
  name: string,
  { all, fits = () => true, act }: DefinitionOnOne<T>,
): AnyCommand {
  const choices = (model: ReferenceModel, any: boolean) =>
    any ? all(model) : all(model).filter((one) => fits(model, one));
  return aCommand(name, {
    choice: which,
    can: (model, { any }) => choices(model, any).length > 0,
    act: ({ nth, any }, world) => {
      const list = choices(world.model, any);
      return act(list[nth % list.length]!, world, nth);
    },
  });
}

interface Step {
  /** With `{id}` where the booking goes. */
  readonly path: string;
  readonly body?: object;
  /** Who takes it; left out, the person of the booking. */
  readonly by?: string;
  /** Only its person may take it. */
  readonly own?: boolean;
  /** The statuses of a no besides that of a wrong state. */
  readonly refusals?: readonly number[];
  /** Whether the model expects a yes. */
  readonly allowed: (model: ReferenceModel, booking: ModelBooking) => boolean;
  /** What the booking becomes. */
  readonly done: (model: ReferenceModel, booking: ModelBooking) => void;
}

/** A step of one booking, such as a cancellation or a check-in. */
export function aStep(
  name: string,
  { path, body = {}, by, own = false, refusals = [], allowed, done }: Step,
): AnyCommand {
  return aCommandOnOne(name, {
    all: (model) => model.bookings.filter((b) => !model.isOver(b) && !(own && b.walkIn)),
    fits: allowed,
    act: async (booking, { model, engine }) => {
      const answer = await engine.write(by ?? booking.who, path.replace('{id}', booking.id), body);
      const no = refusals.includes(answer.status) ? answer.status : 409;
      expect([answer.status, answer.body.code]).toEqual(
        allowed(model, booking) ? [200, undefined] : [no, expect.any(String)],
      );
      if (answer.status === 200) done(model, booking);
      return answer.status === 200;
    },
  });
}
