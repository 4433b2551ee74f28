/** After the tests: stops the cluster that this run started, never that of a caller. */
export default async function stopPostgres() {
  await globalThis.stopTestCluster?.();
}
