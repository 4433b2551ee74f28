/**
 * How Node.js runs the API, the worker and the preparation; docker/Dockerfile and docs/operations.md say the same.
 * The API of one centre needs some 60 MB of its old generation; V8 alone lets it grow to 200 before it looks for what is not
 * used any more. A larger young generation lets what a request leaves die there. See docs/performance.md.
 */
export const NODE_OPTIONS: readonly string[] = [
  '--enable-source-maps',
  '--max-old-space-size=256',
  '--max-semi-space-size=32',
];
