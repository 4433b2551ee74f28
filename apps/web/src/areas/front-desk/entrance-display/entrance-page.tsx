import { useState } from 'react';
import { isStaff } from '../../../api/roles';
import { useMe } from '../../../api/session';
import type { PresenceCode } from '../../../api/types';
import { useCentre, useNow } from '../../../app/centre/centre-provider';
import { ForbiddenNotice } from '../../../app/shell/forbidden-notice';
import { clockText } from '../../../intl/calendar-date';
import { formatDay } from '../../../intl/day-format';
import type { MessageId } from '../../../intl/language';
import { useTranslateIn } from '../../../intl/other-language';
import { Icon } from '../../../ui/icon';
import { Horns, OrnamentBand } from '../../../ui/ornament';
import { Qr } from '../../../ui/qr';
import css from './entrance.module.css';
import { useFreeDesks } from './use-free-desks';
import { usePresenceCode } from './use-presence-code';
import { useWakeLock } from './use-wake-lock';

/** A code is shown for so long. */
const CODE_MS = 30_000;

/** The display at the entrance: a code that proves that somebody is here, new every half minute. */
export function EntrancePage() {
  const staff = isStaff(useMe());
  const { code, isLost } = usePresenceCode(staff);
  const free = useFreeDesks(staff);
  useWakeLock();
  if (!staff) return <ForStaffOnly />;
  return (
    <div className={css.screen} lang="kk">
      <Head />
      <div className={css.band}>
        <OrnamentBand />
      </div>
      {code ? (
        <Code code={code} />
      ) : (
        <main className={css.main} data-lost={isLost}>
          <div className={css.lost} role="status">
            {isLost ? <Lost /> : <Horns size={160} />}
          </div>
        </main>
      )}
      <footer className={css.foot}>{isLost ? null : <Foot free={free} />}</footer>
    </div>
  );
}

/** The display has no navigation, so the notice leads back. */
function ForStaffOnly() {
  return (
    <main className={css.forbidden}>
      <ForbiddenNotice title="frontDesk.forbidden" />
    </main>
  );
}

/** A text large in Kazakh and small in Russian below, so that nobody has to choose a language. */
function Bilingual({ id }: { id: MessageId }) {
  const kazakh = useTranslateIn('kk');
  const russian = useTranslateIn('ru');
  return (
    <>
      {kazakh(id)}
      <small lang="ru">{russian(id)}</small>
    </>
  );
}

function Head() {
  const { centre, clock } = useCentre();
  const now = useNow(1_000);
  return (
    <header className={css.top}>
      <span className={css.mark}>
        <Horns size={44} />
      </span>
      <h1>{centre.names.kk}</h1>
      <p className={css.date}>{formatDay('kk', clock.dateOf(now), 'long')}</p>
      <p className={css.clock}>{clockText(clock.minutesOf(now))}</p>
    </header>
  );
}

function Code({ code }: { code: PresenceCode }) {
  const kazakh = useTranslateIn('kk');
  return (
    <main className={css.main}>
      <div className={css.picture}>
        <Qr value={code.token} label={kazakh('entrance.code')} size={1} />
      </div>
      <div className={css.words}>
        <h2>
          <Bilingual id="entrance.title" />
        </h2>
        <p className={css.digits} data-digits={code.digits}>
          {code.digits}
        </p>
        <TimeLeft key={code.until} until={Date.parse(code.until)} />
        <ol className={css.steps}>
          <li>
            <b>1</b>
            <span>
              <Bilingual id="entrance.open" />
            </span>
          </li>
          <li>
            <b>2</b>
            <span>
              <Bilingual id="entrance.scan" />
            </span>
          </li>
        </ol>
      </div>
    </main>
  );
}

/** A bar that shrinks until the next code. The animation runs by itself, so its beginning is computed once. */
function TimeLeft({ until }: { until: number }) {
  const { now } = useCentre();
  const [delay] = useState(() => Math.min(0, until - now() - CODE_MS));
  return (
    <div className={css.track} aria-hidden="true">
      <div className={css.left} style={{ animationDuration: `${CODE_MS}ms`, animationDelay: `${delay}ms` }} />
    </div>
  );
}

function Lost() {
  return (
    <>
      <Icon name="offline" size={96} />
      <h2>
        <Bilingual id="entrance.lost" />
      </h2>
      <p>
        <Bilingual id="entrance.lostText" />
      </p>
    </>
  );
}

function Foot({ free }: { free: number | null }) {
  return (
    <>
      {free === null ? null : (
        <p className={css.free}>
          <Icon name="desk" size={44} />
          <b>{free}</b>
          <span>
            <Bilingual id="entrance.free" />
          </span>
        </p>
      )}
      <p className={css.help}>
        <Icon name="person" size={36} />
        <span>
          <Bilingual id="entrance.help" />
        </span>
      </p>
    </>
  );
}
