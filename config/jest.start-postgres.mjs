import { startTestCluster } from '../test/support/test-cluster.mjs';

/** Before the tests: one cluster for the run, unless the caller (`npm test`) already started one. */
export default async function startPostgres() {
  if (process.env.BIRLIK_TEST_POSTGRES) return;
  const { env, stop } = await startTestCluster();
  Object.assign(process.env, env);
  globalThis.stopTestCluster = stop;
}
