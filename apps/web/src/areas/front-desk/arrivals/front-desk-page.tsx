import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { MINUTE_MS } from '../../../api/durations';
import { afterMutation } from '../../../api/after-mutation';
import { outageQuery, arrivalsQuery, useCheckIn, useUndoCheckIn } from '../queries';
import { availabilityQuery, useCheckOut } from '../../booking/shared/queries';
import { spacesQuery } from '../../../api/centre';
import { useMe } from '../../../api/session';
import { isStaff } from '../../../api/roles';

import type { Arrival, ArrivalStatus, Space } from '../../../api/types';
import { useNow, useCentre } from '../../../app/centre/centre-provider';

import { useTranslate } from '../../../intl/language';
import { Button } from '../../../ui/button';
import { Icon } from '../../../ui/icon';
import { Skeleton, FailedNotice, Notice, useProblemText } from '../../../ui/notice';
import { RequestsLink } from '../requests/requests-link';
import { deskStatuses } from '../../booking/shared/floor-map/desk-status';
import { deskStateStyles } from '../../booking/shared/floor-map/floor-map';
import { FloorMaps } from '../../booking/shared/floor-map/floor-maps';
import { useOpenHours } from '../../booking/shared/desks/open-hours';
import { rankDesks, restOfDay } from '../../booking/shared/desks/slots';
import { useTimes } from '../../../app/centre/times';
import { AnswerPanel, type Answer } from './answer-panel';
import { ArrivalGroups } from './arrival-groups';
import { ArrivalRow, isEarly } from './arrival-row';
import { chime } from './chime';
import { Counters } from './counters';
import css from './front-desk.module.css';
import { OutageBanner, OutageSwitch } from '../outage/outage-switch';
import { useScanner } from './use-scanner';
import { WalkInCard } from '../walk-in/walk-in-card';

const undoFor = MINUTE_MS;

export function FrontDeskPage() {
  const t = useTranslate();
  const times = useTimes();
  const problemText = useProblemText();
  const client = useQueryClient();
  const navigate = useNavigate();
  const me = useMe();
  const { centre, clock } = useCentre();
  const now = useNow();
  const [q, setQ] = useState('');
  const [asked, setAsked] = useState('');
  const [guest, setGuest] = useState('');
  const [picked, setPicked] = useState<string | null>(null);
  const [answer, setAnswer] = useState<Answer | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const nameField = useRef<HTMLInputElement>(null);
  const checkIn = useCheckIn();
  const undoCheckIn = useUndoCheckIn();
  const checkOut = useCheckOut();
  const staff = isStaff(me);

  useEffect(() => {
    const timer = window.setTimeout(() => setAsked(q.trim()), 120);
    return () => window.clearTimeout(timer);
  }, [q]);
  useEffect(() => {
    if (!answer) return undefined;
    const timer = window.setTimeout(() => setAnswer(null), undoFor);
    return () => window.clearTimeout(timer);
  }, [answer]);

  const stopped = Boolean(useQuery({ ...outageQuery(centre.id), enabled: staff }).data);
  const everyone = useQuery({ ...arrivalsQuery(centre.id, ''), enabled: staff });
  const found = useQuery({
    ...arrivalsQuery(centre.id, asked),
    enabled: staff && asked !== '',
    placeholderData: keepPreviousData,
  });
  const items = (asked ? found.data : everyone.data)?.items ?? [];

  const date = clock.dateOf(now);
  const { open = [], hoursOf, hasAlways } = useOpenHours(date);
  const slot = restOfDay(
    now,
    open,
    { slotStepMinutes: centre.rules.slotStepMinutes, deskMinimumMinutes: 15 },
    hasAlways,
  );
  const midnight = Date.parse(clock.instantAt(date, 0));
  const instant = (at: number) => clock.instantAt(date, (at - midnight) / MINUTE_MS);
  const spaces = useQuery(spacesQuery(centre.id, 'desk'));
  const end = slot ? Math.min(slot.end, slot.start + 60 * MINUTE_MS) : 0;
  const availability = useQuery({
    ...availabilityQuery({
      centreId: centre.id,
      kind: 'desk',
      start: slot ? instant(slot.start) : '',
      end: slot ? instant(end) : '',
    }),
    enabled: slot !== null && staff,
    placeholderData: keepPreviousData,
  });
  // The reader seats others: a rule about the reader's own day hides no desk here.
  const offered = useMemo(
    () => (availability.data?.items ?? []).map((item) => ({ ...item, refusal: null })),
    [availability.data],
  );
  const ranked = useMemo(
    () =>
      slot && spaces.data && availability.data
        ? rankDesks(
            spaces.data,
            offered,
            slot,
            { minutes: centre.rules.deskMaximumMinutes, minimum: 30, features: [] },
            hoursOf,
          )
        : [],
    [slot, hoursOf, spaces.data, availability.data, offered, centre.rules.deskMaximumMinutes],
  );
  const statuses =
    slot && spaces.data && availability.data
      ? deskStatuses(spaces.data, offered, [], { start: slot.start, end, minimumMinutes: 30 }, hoursOf)
      : [];

  const limitsOf = (space: Space) => {
    const until = offered.find((item) => item.spaceId === space.id)?.freeUntil;
    const closes = hoursOf(space)?.end ?? Infinity;
    return {
      freeUntil: until ? Date.parse(until) : null,
      closes: Number.isFinite(closes) ? closes : null,
    };
  };

  const say = useCallback((next: Answer) => {
    setAnswer(next);
    chime(next.good);
  }, []);
  const ready = useCallback(() => {
    setQ('');
    field.current?.focus();
  }, []);

  const receive = (arrival: Arrival, via: 'scan' | 'name' | 'staff') => {
    const { booking, person, spaceLabel } = arrival;
    if (booking.state === 'checked_in') {
      say({ good: true, title: person.fullName, text: t('frontDesk.already', { space: spaceLabel }) });
      ready();
      return;
    }
    afterMutation(
      checkIn.mutateAsync({ id: booking.id, via }),
      () => {
        say({
          good: true,
          title: person.fullName,
          text: t('frontDesk.checkedIn', { space: spaceLabel, time: times.span(booking) }),
          bookingId: booking.id,
        });
        ready();
      },
      (error) => say({ good: false, title: person.fullName, text: problemText(error) }),
    );
  };

  const look = async (text: string, code: string | null) => {
    try {
      const { items: hits } = await client.fetchQuery({
        ...arrivalsQuery(centre.id, code ?? text),
        staleTime: 0,
      });
      const able = hits.filter((hit) => hit.booking.can.checkIn && !isEarly(hit, now));
      const sole = able.length === 1 ? able[0] : hits.length === 1 ? hits[0] : undefined;
      if (sole) {
        const early = isEarly(sole, now) && sole.booking.checkIn;
        if (early) {
          say({
            good: false,
            title: sole.person.fullName,
            text: t('frontDesk.early', {
              space: sole.spaceLabel,
              time: times.span({ start: early.opensAt, end: early.releaseAt }),
            }),
          });
        } else receive(sole, code ? 'scan' : 'name');
      } else if (hits.length === 0) {
        say({
          good: false,
          title: code ?? text,
          text: t(code ? 'frontDesk.unknownCode' : 'frontDesk.nobody'),
        });
      } else {
        setQ(text);
        setAnswer(null);
      }
    } catch (error) {
      say({ good: false, title: t('failed.title'), text: problemText(error) });
    }
  };

  const before = useRef('');
  useScanner({
    onFirstKey: () => {
      before.current = guest;
    },
    onScan: (code) => {
      // What the scanner typed into a field is taken back.
      setGuest(before.current);
      setQ('');
      void look(code, code);
    },
    onLooseKey: () => field.current?.focus(),
  });
  useEffect(() => field.current?.focus(), []);

  if (!staff) return <Notice title={t('frontDesk.forbidden')} />;

  const all = everyone.data?.items ?? [];
  const count = (...wanted: ArrivalStatus[]) => all.filter((item) => wanted.includes(item.status)).length;
  const firstId = asked
    ? items.find((item) => item.booking.can.checkIn && !isEarly(item, now))?.booking.id
    : undefined;

  const rows = (list: readonly Arrival[]) => (
    <ul className={css.list}>
      {list.map((arrival) => (
        <ArrivalRow
          key={arrival.booking.id}
          arrival={arrival}
          first={arrival.booking.id === firstId}
          busy={checkIn.isPending && checkIn.variables.id === arrival.booking.id}
          stopped={stopped}
          onCheckIn={() => receive(arrival, 'staff')}
          onCheckOut={() =>
            afterMutation(
              checkOut.mutateAsync(arrival.booking),
              () =>
                say({
                  good: true,
                  title: arrival.person.fullName,
                  text: t('toast.left', { space: arrival.spaceLabel }),
                }),
              (error) => say({ good: false, title: arrival.person.fullName, text: problemText(error) }),
            )
          }
        />
      ))}
    </ul>
  );

  return (
    <div className={css.page}>
      <OutageBanner />
      <div className={css.main}>
        <h1 className="visually-hidden">{t('nav.frontDesk')}</h1>
        <form
          className={css.search}
          role="search"
          onSubmit={(event) => {
            event.preventDefault();
            if (q.trim()) void look(q.trim(), null);
          }}
        >
          <Icon name="scan" size={30} />
          <input
            ref={field}
            type="text"
            value={q}
            onChange={(event) => setQ(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === 'Escape') setQ('');
            }}
            placeholder={t('frontDesk.search')}
            aria-label={t('frontDesk.search')}
            autoComplete="off"
            autoCorrect="off"
            spellCheck={false}
          />
        </form>
        <div aria-live="assertive">
          {answer ? (
            <AnswerPanel
              answer={answer}
              undoing={undoCheckIn.isPending}
              onUndo={(id) =>
                afterMutation(
                  undoCheckIn.mutateAsync({ id }),
                  () => {
                    setAnswer({ good: true, title: answer.title, text: t('toast.restored') });
                    field.current?.focus();
                  },
                  (error) => say({ good: false, title: answer.title, text: problemText(error) }),
                )
              }
              onWalkIn={
                !answer.good && q.trim() && items.length === 0
                  ? () => {
                      setGuest(q.trim());
                      setAnswer(null);
                      setQ('');
                      nameField.current?.focus();
                    }
                  : null
              }
            />
          ) : null}
        </div>
        {everyone.isError && !everyone.data ? (
          <FailedNotice error={everyone.error} onRetry={() => void everyone.refetch()} />
        ) : !everyone.data ? (
          <Skeleton heights={[66, 66, 66, 66, 66]} />
        ) : asked ? (
          <section className={css.group} aria-label={t('frontDesk.found')}>
            <h2>
              {t('frontDesk.found')} <span>{items.length}</span>
            </h2>
            {rows(items.slice(0, 20))}
          </section>
        ) : all.length === 0 ? (
          <Notice title={t('arrivals.empty')} text={t('arrivals.emptyText')} />
        ) : (
          <ArrivalGroups all={all} rows={rows} />
        )}
      </div>
      <div className={css.side}>
        <RequestsLink />
        <Counters
          here={count('here')}
          due={count('due', 'late')}
          free={statuses.filter((status) => status.state === 'free').length}
        />
        <WalkInCard
          name={guest}
          onName={setGuest}
          nameField={nameField}
          desks={ranked}
          start={slot?.start ?? now}
          limitsOf={limitsOf}
          picked={picked}
          onPick={setPicked}
          onDone={() => field.current?.focus()}
        />
        {statuses.length > 0 ? (
          <FloorMaps
            desks={statuses}
            chosen={picked}
            describe={(status) =>
              `${t('kind.desk')}: ${status.space.code}, ${t(deskStateStyles[status.state].text)}`
            }
            onChoose={(status) => {
              if (status.state === 'free' || status.state === 'partly') {
                setPicked(status.space.id);
                nameField.current?.focus();
              }
            }}
          />
        ) : null}
        <div className={css.more}>
          <Button icon="monitor" wide onPress={() => void navigate({ to: '/display/entrance' })}>
            {t('entrance.open.desk')}
          </Button>
          <OutageSwitch />
        </div>
      </div>
    </div>
  );
}
