export { surviveClosedOutput } from './closed-output.js';
export {
  ApiEnv,
  DatabaseEnv,
  ENVIRONMENTS,
  MailEnv,
  ProcessEnv,
  QueueEnv,
  StandaloneEnv,
  WorkerEnv,
} from './environment.js';
export { isAllowed, mustEncryptMail } from './dangers.js';
export { envExample } from './env-example.js';
export { EnvironmentError, loadEnvironment } from './load-environment.js';
export { ProcessLog } from './process-log.js';
export { type SettingDoc, Setting, settingsOf } from './setting.js';
