export { ensureDatabase, openAccount } from './connect.js';
export { type Cluster, startCluster } from './start-cluster.js';
export { WatchedCluster } from './watch-cluster.js';
