/**
 * Options of Node.js for the API, the worker and the preparation; docker/Dockerfile and docs/operations.md
 * use the same. The API of one centre needs about 60 MB of old generation; by default V8 lets it grow to 200
 * MB before it collects garbage. With a larger young generation the objects of a request are freed there. See
 * docs/performance.md.
 */
export const NODE_OPTIONS: readonly string[] = [
  '--enable-source-maps',
  '--max-old-space-size=256',
  '--max-semi-space-size=32',
];
