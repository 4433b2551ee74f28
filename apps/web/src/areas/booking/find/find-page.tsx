import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button as AriaButton } from 'react-aria-components/Button';
import { MINUTE_MS } from '../../../api/durations';
import { availabilityQuery, myBookingsQuery } from '../shared/queries';
import { spacesQuery } from '../../../api/centre';
import { useMe } from '../../../api/session';
import { storePreference } from '../../../api/stored-preferences';
import { useNow, useCentre } from '../../../app/centre/centre-provider';

import type { FindSearch } from '../search-params';
import { useName, useTranslate } from '../../../intl/language';
import { addDays, clockMinutes, clockText } from '../../../intl/calendar-date';
import { Button } from '../../../ui/button';
import { DayStrip } from '../../../ui/day-strip';
import { TimeField } from '../../../ui/field';
import { featureIcon, Icon } from '../../../ui/icon';
import { Skeleton, FailedNotice, Notice, RefusalNotice } from '../../../ui/notice';
import { Chip, Segments } from '../../../ui/segments';
import { StateTag } from '../../../ui/state-tag';
import { useOpenHours } from '../shared/desks/open-hours';
import { roundUp } from '../shared/desks/slots';
import { sameCode } from '../../../app/centre/space-names';
import { useTimes } from '../../../app/centre/times';
import { JoinWaitlist } from '../waitlist/join-waitlist';
import { deskStatuses, type DeskStatus } from '../shared/floor-map/desk-status';
import { DeskSheet } from './desk-sheet';
import css from './find.module.css';
import { deskStateStyles } from '../shared/floor-map/floor-map';
import { FloorMaps } from '../shared/floor-map/floor-maps';
import { GroupFields } from './group-fields';
import { groupMinutes } from './group-length';
import { Together } from './together';

function DeskTile({
  status,
  chosen,
  text,
  onChoose,
}: {
  status: DeskStatus;
  chosen: boolean;
  text: string;
  onChoose: () => void;
}) {
  const t = useTranslate();
  const face = deskStateStyles[status.state];
  return (
    <AriaButton
      className={status.state === 'taken' ? `${css.tile} ${css.takenTile}` : css.tile!}
      aria-pressed={chosen}
      onPress={onChoose}
    >
      <span className={css.tileTop}>
        <b>{status.space.code}</b>
        <span className={css.icons}>
          {status.space.features.map((key) => (
            <Icon key={key} name={featureIcon(key)} size={17} />
          ))}
        </span>
      </span>
      <StateTag tone={face.tone} icon={face.icon} text={text || t(face.text)} />
    </AriaButton>
  );
}

export function FindPage() {
  const t = useTranslate();
  const name = useName();
  const times = useTimes();
  const search = useSearch({ from: '/signed-in/find' });
  const navigate = useNavigate({ from: '/find' });
  const { centre, clock } = useCentre();
  const me = useMe();
  const now = useNow();
  const today = clock.dateOf(now);
  const date = search.date && search.date >= today ? search.date : today;
  const hours = useOpenHours(date);
  const { rules } = centre;
  const firstOrganisation = me?.organisations.find((one) => one.centreId === centre.id)?.id ?? '';
  const organisationId = search.organisation === 'none' ? '' : (search.organisation ?? firstOrganisation);

  const set = (change: Partial<FindSearch>, replace = true) =>
    void navigate({ search: (current) => ({ ...current, ...change }), replace, resetScroll: false });

  const midnight = Date.parse(clock.instantAt(date, 0));
  const instant = (at: number) => clock.instantAt(date, (at - midnight) / MINUTE_MS);
  const lastHours = hours.open?.at(-1);
  // A centre with an area that never closes can be asked for any hour; the others fall out by their own hours.
  const opening = hours.hasAlways ? midnight : hours.open?.[0] ? Date.parse(hours.open[0].start) : midnight;
  const closing = hours.hasAlways
    ? midnight + 1440 * MINUTE_MS
    : lastHours
      ? Date.parse(lastHours.end)
      : midnight;
  const usualStart = hours.open?.[0] ? Date.parse(hours.open[0].start) : midnight + 9 * 60 * MINUTE_MS;
  const earliest = Math.max(opening, date === today ? roundUp(now, rules.slotStepMinutes) : opening);
  const isOver = hours.open !== undefined && closing - earliest < rules.deskMinimumMinutes * MINUTE_MS;
  const askedFrom = clockMinutes(search.from);
  const askedTo = clockMinutes(search.to);
  const latest = closing - rules.deskMinimumMinutes * MINUTE_MS;
  const start = Math.min(
    latest,
    Math.max(
      earliest,
      askedFrom === null ? (date === today ? earliest : usualStart) : midnight + askedFrom * MINUTE_MS,
    ),
  );
  const people = Math.min(search.people ?? 1, rules.groupDesksAtMost);
  const usual = groupMinutes(people, rules, organisationId !== '');
  const wantedEnd = askedTo === null ? start + usual * MINUTE_MS : midnight + askedTo * MINUTE_MS;
  const end = Math.min(
    closing,
    start + rules.deskMaximumMinutes * MINUTE_MS,
    Math.max(start + rules.deskMinimumMinutes * MINUTE_MS, wantedEnd),
  );
  const features = (search.features ?? '').split(',').filter(Boolean);

  const spaces = useQuery(spacesQuery(centre.id, 'desk'));
  const mine = useQuery(myBookingsQuery('upcoming'));
  const ready = hours.open !== undefined && !isOver;
  const availability = useQuery({
    ...availabilityQuery({
      centreId: centre.id,
      kind: 'desk',
      start: instant(start),
      end: instant(start + rules.deskMinimumMinutes * MINUTE_MS),
    }),
    enabled: ready,
    placeholderData: keepPreviousData,
  });

  const statuses =
    spaces.data && availability.data
      ? deskStatuses(
          spaces.data,
          availability.data.items,
          (mine.data?.items ?? []).filter(
            (booking) => booking.state === 'confirmed' || booking.state === 'checked_in',
          ),
          { start, end, minimumMinutes: rules.deskMinimumMinutes },
          hours.hoursOf,
        )
      : [];
  const matching = statuses.filter((status) => features.every((key) => status.space.features.includes(key)));
  const chosen = statuses.find((status) => search.desk && sameCode(status.space.code, search.desk)) ?? null;
  const usable = matching.filter((status) => status.state !== 'taken');
  const taken = matching.filter((status) => status.state === 'taken');
  const deskFeatures = centre.features.filter((feature) =>
    spaces.data?.some((space) => space.features.includes(feature.key)),
  );
  // A rule about the person, not about a desk: said once, above them all.
  const everyRefusal =
    statuses.length > 0 && statuses.every((status) => status.refusal?.rule === statuses[0]?.refusal?.rule)
      ? statuses[0]?.refusal
      : null;
  const isNow = !search.date && !search.from;

  const text = (status: DeskStatus) => {
    if (status.state === 'free' || status.state === 'partly') {
      const until = Math.min(status.freeUntil, closing);
      return t('desk.tileFree', { time: times.span({ start, end: until }), end: times.until(until) });
    }
    if (status.closed) return t('desk.closes');
    if (status.state === 'taken' && status.busyUntil)
      return t('desk.tileTaken', { time: times.clock(status.busyUntil) });
    return t(deskStateStyles[status.state].text);
  };
  const describe = (status: DeskStatus) =>
    [
      `${t('kind.desk')}: ${status.space.code}`,
      t(deskStateStyles[status.state].text),
      text(status),
      ...deskFeatures
        .filter((feature) => status.space.features.includes(feature.key))
        .map((feature) => name(feature.names)),
    ].join(', ');
  const choose = (status: DeskStatus | null) => set({ desk: status?.space.code });
  const together = (count: number) =>
    set({
      people: count > 1 ? count : undefined,
      set: undefined,
      desk: undefined,
      // Another number, another fitting length.
      to: undefined,
      ...(search.to ? { from: clockText(minutesOf(start)) } : {}),
    });
  const toggleFeature = (key: string, wanted: boolean) => {
    const next = wanted ? [...features, key] : features.filter((other) => other !== key);
    storePreference('features', next.join(','));
    set({ features: next.join(',') || undefined });
  };

  const step =
    Math.max(5, rules.slotStepMinutes) *
    (rules.slotStepMinutes < 15 ? Math.ceil(15 / rules.slotStepMinutes) : 1);
  const minutesOf = (at: number) => (at - midnight) / MINUTE_MS;

  return (
    <div className={css.page}>
      <div className={css.head}>
        <h1>{t('find.title')}</h1>
        <Segments
          label={t('find.view')}
          value={search.view ?? 'list'}
          onChange={(view) => set({ view: view === 'map' ? 'map' : undefined })}
          choices={[
            { value: 'list', text: t('find.list'), icon: 'list' },
            { value: 'map', text: t('find.map'), icon: 'map' },
          ]}
        />
      </div>
      <div className={css.when}>
        <DayStrip
          value={date}
          today={today}
          from={today}
          days={rules.memberAdvanceDays + 1}
          onChange={(next) =>
            set({ date: next === today ? undefined : next, from: undefined, to: undefined })
          }
        />
        {ready ? (
          <div className={css.times}>
            {date === today ? (
              <span className={css.nowChip}>
                <Chip
                  text={t('find.now')}
                  icon="clock"
                  selected={isNow}
                  onChange={() => set({ date: undefined, from: undefined, to: undefined })}
                />
              </span>
            ) : null}
            <TimeField
              label={t('find.from')}
              value={minutesOf(start)}
              from={Math.ceil(minutesOf(earliest) / step) * step}
              to={minutesOf(latest)}
              step={step}
              onChange={(next) => {
                const length = minutesOf(end) - minutesOf(start);
                set({ from: clockText(next), to: clockText(Math.min(minutesOf(closing), next + length)) });
              }}
            />
            <TimeField
              label={t('find.to')}
              value={minutesOf(end)}
              from={Math.ceil((minutesOf(start) + rules.deskMinimumMinutes) / step) * step}
              to={Math.min(minutesOf(closing), minutesOf(start) + rules.deskMaximumMinutes)}
              step={step}
              onChange={(next) => set({ from: clockText(minutesOf(start)), to: clockText(next) })}
            />
          </div>
        ) : null}
      </div>
      <div className={css.chips} role="group" aria-label={t('find.features')}>
        <Chip
          text={t('together.title')}
          icon="people"
          selected={people > 1}
          onChange={(wanted) => together(wanted ? 2 : 1)}
        />
        {deskFeatures.map((feature) => (
          <Chip
            key={feature.key}
            text={name(feature.names)}
            icon={featureIcon(feature.key)}
            selected={features.includes(feature.key)}
            onChange={(wanted) => toggleFeature(feature.key, wanted)}
          />
        ))}
      </div>
      {people > 1 ? (
        <GroupFields
          people={people}
          organisationId={organisationId}
          onPeople={together}
          onOrganisation={(id) => set({ organisation: id || 'none', set: undefined, to: undefined })}
        />
      ) : null}

      {hours.error && !hours.open ? (
        <FailedNotice error={hours.error} onRetry={hours.retry} />
      ) : isOver ? (
        <Notice title={t('find.closed.title')} text={t('find.closed.text')}>
          <Button
            look="primary"
            icon="right"
            onPress={() => set({ date: addDays(date, 1), from: undefined, to: undefined })}
          >
            {t('find.nextDay')}
          </Button>
        </Notice>
      ) : availability.isError && !availability.data ? (
        <FailedNotice error={availability.error} onRetry={() => void availability.refetch()} />
      ) : statuses.length === 0 ? (
        <Skeleton heights={[24, 84, 84, 84, 84]} />
      ) : people > 1 ? (
        <Together
          people={people}
          organisationId={organisationId}
          slot={{ start: instant(start), end: instant(end) }}
          features={features}
          desks={matching}
          onMap={search.view === 'map'}
          floor={search.floor}
          chosen={search.set}
          describe={describe}
          onChoose={(codes) => set({ set: codes })}
          onFloor={(floor) => set({ floor, set: undefined })}
          onShorter={
            minutesOf(end) - minutesOf(start) > usual
              ? () => set({ to: clockText(minutesOf(start) + usual), from: clockText(minutesOf(start)) })
              : null
          }
          onFewer={() => together(people - 1)}
          onNextDay={() => set({ date: addDays(date, 1), from: undefined, to: undefined, set: undefined })}
        />
      ) : (
        <div className={css.body}>
          <div className={css.areas} aria-busy={availability.isPlaceholderData}>
            <p className={css.count} role="status">
              {t('find.count', {
                free: matching.filter((status) => status.state === 'free').length,
                all: matching.length,
              })}
            </p>
            {everyRefusal ? <RefusalNotice refusals={[everyRefusal]} /> : null}
            {search.view === 'map' ? (
              <FloorMaps
                desks={matching}
                chosen={chosen?.space.id ?? null}
                floor={search.floor}
                describe={describe}
                onChoose={choose}
                onFloor={(floor) => set({ floor, desk: undefined })}
              />
            ) : (
              <>
                {usable.length === 0 ? (
                  <Notice
                    title={features.length > 0 ? t('find.noMatch') : t('find.none.title')}
                    text={t('find.none.text')}
                  >
                    {features.length > 0 ? (
                      <Button look="primary" onPress={() => set({ features: undefined })}>
                        {t('find.clearFeatures')}
                      </Button>
                    ) : null}
                    <Button
                      icon="right"
                      onPress={() => set({ date: addDays(date, 1), from: undefined, to: undefined })}
                    >
                      {t('find.nextDay')}
                    </Button>
                  </Notice>
                ) : null}
                {usable.length === 0 && taken.length > 0 && !everyRefusal ? (
                  <JoinWaitlist
                    body={{ centreId: centre.id, kind: 'desk', start: instant(start), end: instant(end) }}
                    any={{ features }}
                  />
                ) : null}
                {centre.areas.map((area) => {
                  const inside = usable.filter((status) => status.space.area === area.key);
                  return inside.length === 0 ? null : (
                    <section key={area.key} className={css.area} aria-label={name(area.names)}>
                      <h2>{name(area.names)}</h2>
                      <div className={css.tiles}>
                        {inside.map((status) => (
                          <DeskTile
                            key={status.space.id}
                            status={status}
                            chosen={status === chosen}
                            text={text(status)}
                            onChoose={() => choose(status === chosen ? null : status)}
                          />
                        ))}
                      </div>
                    </section>
                  );
                })}
                {taken.length > 0 ? (
                  <details className={css.fold} open={chosen?.state === 'taken' || usable.length === 0}>
                    <summary>{t('find.taken', { count: taken.length })}</summary>
                    <div className={css.tiles}>
                      {taken.map((status) => (
                        <DeskTile
                          key={status.space.id}
                          status={status}
                          chosen={status === chosen}
                          text={text(status)}
                          onChoose={() => choose(status === chosen ? null : status)}
                        />
                      ))}
                    </div>
                  </details>
                ) : null}
              </>
            )}
            {chosen ? <div className={css.space} /> : null}
          </div>
          {chosen ? (
            <DeskSheet
              status={chosen}
              desks={matching}
              slot={{ start, end }}
              features={features}
              closing={Math.min(closing, hours.hoursOf(chosen.space)?.end ?? closing)}
              instant={instant}
              onChoose={choose}
              onUntil={(until) => set({ from: clockText(minutesOf(start)), to: clockText(minutesOf(until)) })}
              onFrom={(from) =>
                set({
                  date: clock.dateOf(from) === today ? undefined : clock.dateOf(from),
                  from: times.clock(from),
                  to: clockText(Math.min(1440, clock.minutesOf(from) + minutesOf(end) - minutesOf(start))),
                })
              }
            />
          ) : (
            <div className={css.hint}>
              <h2>{t('find.choose')}</h2>
              <p>{t('find.chooseText')}</p>
            </div>
          )}
        </div>
      )}
    </div>
  );
}
