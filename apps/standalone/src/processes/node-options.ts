/**
 * How Node.js runs the API, the worker and the preparation; docker/Dockerfile sets the same.
 * The old generation of a centre's API holds some 60 MB; V8 alone would let it grow to 200 before it looks for what is not
 * used any more. See docs/performance.md.
 */
export const NODE_OPTIONS: readonly string[] = [
  '--enable-source-maps',
  '--max-old-space-size=256',
  '--max-semi-space-size=32',
];
