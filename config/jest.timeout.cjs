// A project's own `testTimeout` is not honoured when several projects share one configuration, so it is set here.
jest.setTimeout(globalThis.TEST_TIMEOUT);
