export { ensureDatabase } from './connect.js';
export { type Cluster, type ClusterOptions, startCluster } from './start-cluster.js';
