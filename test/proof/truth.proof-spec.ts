import { MessageLedger, type PlannedMessage } from '@birlik/notifications';
import { SeededChoices } from '@birlik/testing';
import { doSomething } from './truth/operations.js';
import { World } from './truth/world.js';

const HISTORIES = Number(process.env.BIRLIK_TRUTH_RUNS ?? 12);
const STEPS = 80;
/** An event that moves after its people were told is one history of sixty. */
const CONTROL_HISTORIES = 400;
const choices = new SeededChoices();

/**
 * After any history, what people's calendars and last messages say equals what the database says; and each
 * message was true when it was sent.
 */
describe(`the truth in messages (seed ${choices.seed})`, () => {
  let world: World;
  beforeAll(async () => {
    world = await World.open(choices);
  });
  afterAll(() => world.close());
  afterEach(() => jest.restoreAllMocks());

  /** @returns what is untrue after a history */
  const live = async (): Promise<string[]> => {
    await world.startOver();
    for (let step = 0; step < STEPS; step++) await doSomething(world);
    return world.findUntruth();
  };

  it(`holds after ${HISTORIES} histories`, async () => {
    for (let run = 0; run < HISTORIES; run++) {
      const untrue = await live();
      expect({ run, untrue, done: untrue.length > 0 ? world.done : [] }).toEqual({
        run,
        untrue: [],
        done: [],
      });
    }
  }, 600_000);

  it.each([
    'confirmation',
    'changed',
    'cancelled',
    'event_changed',
    'event_awaits_approval',
    'event_cancelled',
  ])(
    'control: it does not hold when nobody is sent %s',
    async (kind) => {
      const plan = MessageLedger.prototype.planMessages;
      const planFirst = MessageLedger.prototype.planFirstMessages;
      const without = (messages: readonly PlannedMessage[]) => messages.filter((one) => one.kind !== kind);
      jest.spyOn(MessageLedger.prototype, 'planMessages').mockImplementation(function (
        this: MessageLedger,
        tx,
        all,
      ) {
        return plan.call(this, tx, without(all));
      });
      jest.spyOn(MessageLedger.prototype, 'planFirstMessages').mockImplementation(function (
        this: MessageLedger,
        tx,
        all,
      ) {
        return planFirst.call(this, tx, without(all));
      });
      let untrue: string[] = [];
      for (let run = 0; run < CONTROL_HISTORIES && untrue.length === 0; run++) untrue = await live();
      expect(untrue).not.toEqual([]);
    },
    600_000,
  );
});
