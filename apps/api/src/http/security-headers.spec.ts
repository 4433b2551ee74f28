import { fastify, type FastifyInstance } from 'fastify';
import type { ApiEnv } from '@birlik/config';
import { sendSecurityHeaders } from './security-headers.js';

describe('headers of security', () => {
  let server: FastifyInstance;
  beforeAll(async () => {
    server = fastify();
    await sendSecurityHeaders(server, { PUBLIC_URL: 'https://birlik.example' } as ApiEnv);
    server.get('/*', (_, reply) => reply.send(''));
  });
  afterAll(() => server.close());
  const headersOf = async (path: string) => (await server.inject(path)).headers as Record<string, string>;

  it('no other page shows ours in a frame, in browsers of any age', async () => {
    const headers = await headersOf('/');
    expect(headers['x-frame-options']).toBe('DENY');
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
  });

  it('the camera is for our pages, and nothing else of the device is used', async () => {
    const { 'permissions-policy': policy } = await headersOf('/');
    expect(policy).toContain('camera=(self)');
    expect(policy).toContain('microphone=()');
    expect(policy).toContain('geolocation=()');
  });

  it.each(['/', '/my-bookings', '/api/v1/me', '/api/docsx', '/api/openapi.json'])(
    'inline styles are refused on %s',
    async (path) => expect((await headersOf(path))['content-security-policy']).not.toContain('unsafe-inline'),
  );

  it.each(['/api/docs', '/api/docs/', '/api/docs/swagger-ui.css', '/api/docs?x'])(
    'inline styles are allowed on %s',
    async (path) =>
      expect((await headersOf(path))['content-security-policy']).toMatch(/style-src 'self' 'unsafe-inline';/),
  );
});
