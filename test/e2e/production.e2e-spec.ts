import { HttpClient } from '../support/http-client.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

describe('in production', () => {
  let app: TestApp;
  beforeAll(async () => {
    const env = { NODE_ENV: 'production', ALLOW_UNSAFE: 'mailbox' };
    app = await startTestApp({ desks: 1, rooms: 0, hall: false, env });
  });
  afterAll(() => app.close());

  it('the API does not describe itself, unless that is wanted', async () => {
    const statuses = async (url: string) => {
      const client = new HttpClient(url);
      const answers = ['/api/docs', '/api/openapi.json'].map((path) => client.send(path));
      return (await Promise.all(answers)).map(({ status }) => status);
    };
    expect(await statuses(app.url)).toEqual([404, 404]);
    expect(await statuses((await app.startApi({ API_DOCS: 'on' })).url)).toEqual([200, 200]);
  });
});
