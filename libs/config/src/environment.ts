import { IsIn, IsInt, IsString, Matches, Max, Min, ValidateIf } from 'class-validator';
import { IsAddress } from './address.js';
import { DANGERS } from './dangers.js';
import { Setting } from './setting.js';

const SPECIAL = 'with # as %23, / as %2F and @ as %40 in names and secrets';

/** Settings of every process. */
export class ProcessEnv {
  @Setting('development shows /dev/mailbox and readable logs; production hides the one and writes JSON')
  @IsIn(['development', 'production', 'test'])
  NODE_ENV: 'development' | 'production' | 'test' = 'development';

  @Setting('Least severe line that is logged')
  @IsIn(['fatal', 'error', 'warn', 'info', 'debug', 'silent'])
  LOG_LEVEL: string = 'info';

  @Setting(`Dangers that production accepts, comma separated: ${DANGERS.join(', ')}`)
  @Matches(new RegExp(`^((${DANGERS.join('|')})( *, *|$))*$`), {
    message: `must be of ${DANGERS.join(', ')}`,
  })
  ALLOW_UNSAFE: string = '';
}

/** Settings of PostgreSQL. `npm start` uses an embedded server when the address is empty. */
export class DatabaseEnv extends ProcessEnv {
  @Setting('PostgreSQL 15 or newer; empty: npm start runs an embedded one', { secret: true })
  @IsAddress(['postgres:', 'postgresql:'], `must be a postgres:// address, ${SPECIAL}`)
  DATABASE_URL: string = '';

  @Setting('Connections this process may open for its own queries; two of them listen')
  @IsInt()
  @Min(4)
  @Max(200)
  DATABASE_POOL: number = 12;
}

/** Settings of the queue. */
export class QueueEnv extends DatabaseEnv {
  @Setting('Redis or Valkey for the job queue; empty: the queue lives in PostgreSQL', { secret: true })
  @ValidateIf((_, value) => value !== '')
  @IsAddress(['redis:', 'rediss:'], `must be a redis:// address, ${SPECIAL}`)
  REDIS_URL: string = '';
}

/** Settings of mail. */
export class MailEnv extends QueueEnv {
  @Setting('smtp://user:password@host:port, or file:<folder> for a local mailbox', { secret: true })
  @ValidateIf((_, value) => !/^file:./.test(String(value)))
  @IsAddress(['smtp:', 'smtps:'], `must be smtp://… or file:<folder>, ${SPECIAL}`)
  MAIL_URL: string = 'file:.data/mailbox';

  @Setting('Sender of all mail')
  @IsString()
  MAIL_FROM: string = 'Birlik <no-reply@birlik.example>';

  @Setting('Address at which people reach the service; links in mail start with it')
  @Matches(/^https?:\/\/\S+[^/]$/, { message: 'must be an http(s) address without a slash at its end' })
  PUBLIC_URL: string = 'http://localhost:3000';
}

/** Settings of the booking API. */
export class ApiEnv extends MailEnv {
  @Setting('Port of the API and the web pages')
  @IsInt()
  @Min(1)
  @Max(65_535)
  PORT: number = 3000;

  @Setting('Address to listen on; 0.0.0.0 for all')
  @IsString()
  HOST: string = '127.0.0.1';

  @Setting('Networks of reverse proxies whose X-Forwarded-For is believed, comma separated; empty: none')
  @IsString()
  TRUSTED_PROXIES: string = '';

  @Setting(
    'Wrong passwords per minute from one address for one account; five times as many from one address for all, three times as many per hour for one account',
  )
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  LIMIT_SIGN_IN_PER_MINUTE: number = 10;

  @Setting('Bookings that one person may make, change or cancel per minute')
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  LIMIT_BOOKINGS_PER_MINUTE: number = 20;

  @Setting(
    'What the calls of one person may cost per minute: a plain call 1, searches more, previews 20 to 50',
  )
  @IsInt()
  @Min(1)
  @Max(1_000_000_000)
  LIMIT_COST_PER_MINUTE: number = 3_000;

  @Setting('Port of the API’s metrics on loopback; 0 turns them off')
  @IsInt()
  @Min(0)
  @Max(65_535)
  API_METRICS_PORT: number = 0;

  @Setting('Whether /api/docs and /api/openapi.json are served: on, off, or development: not in production')
  @IsIn(['on', 'off', 'development'])
  API_DOCS: 'on' | 'off' | 'development' = 'development';
}

/** Settings of the worker: reminders, releases, mail. */
export class WorkerEnv extends MailEnv {
  @Setting('Port of the worker’s health and metrics; 0 turns them off')
  @IsInt()
  @Min(0)
  @Max(65_535)
  WORKER_PORT: number = 0;

  @Setting('Seconds between two sweeps for what falls due')
  @IsInt()
  @Min(1)
  @Max(60)
  SWEEP_SECONDS: number = 20;

  @Setting(
    'Seconds by which the database’s clock may differ from the worker’s, or leap; beyond, the worker waits; 0: it never does',
  )
  @IsInt()
  @Min(0)
  @Max(3_600)
  CLOCK_TOLERANCE_SECONDS: number = 120;
}

/** Settings of the launcher that runs everything on one machine. */
export class StandaloneEnv extends ProcessEnv {
  @Setting('Where npm start keeps its PostgreSQL, mailbox and logs')
  @IsString()
  DATA_DIR: string = '.data';
}

/** All classes whose settings `.env.example` lists. */
export const ENVIRONMENTS = [ApiEnv, WorkerEnv, StandaloneEnv] as const;
