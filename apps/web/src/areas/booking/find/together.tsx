import { useQuery } from '@tanstack/react-query';
import { Button as AriaButton } from 'react-aria-components/Button';
import { desksTogetherQuery } from '../queries';
import type { Alternative, Space } from '../../../api/types';
import { useCentre } from '../../../app/centre/centre-provider';
import { useName, useTranslate } from '../../../intl/language';
import { Button } from '../../../ui/button';
import { featureIcon, Icon } from '../../../ui/icon';
import { Skeleton, FailedNotice, Notice } from '../../../ui/notice';
import { StateTag } from '../../../ui/state-tag';
import { ReserveButton } from '../shared/reserve/reserve-button';
import { useTimes } from '../../../app/centre/times';
import { JoinWaitlist } from '../waitlist/join-waitlist';
import type { DeskStatus } from '../shared/floor-map/desk-status';
import css from './find.module.css';
import { FloorMaps } from '../shared/floor-map/floor-maps';

interface TogetherProps {
  people: number;
  organisationId: string;
  slot: { start: string; end: string };
  features: readonly string[];
  desks: readonly DeskStatus[];
  onMap: boolean;
  floor: string | undefined;
  /** Codes of the chosen set, joined. */
  chosen: string | undefined;
  describe: (status: DeskStatus) => string;
  onChoose: (codes: string | undefined) => void;
  onFloor: (floor: string) => void;
  /** Null when the time is as short as can be. */
  onShorter: (() => void) | null;
  onFewer: () => void;
  onNextDay: () => void;
}

/** Sets of free desks side by side, the closest first; one of them is one booking. */
export function Together({
  people,
  organisationId,
  slot,
  features,
  desks,
  onMap,
  floor,
  chosen,
  describe,
  onChoose,
  onFloor,
  onShorter,
  onFewer,
  onNextDay,
}: TogetherProps) {
  const t = useTranslate();
  const name = useName();
  const times = useTimes();
  const { centre } = useCentre();
  const found = useQuery(
    desksTogetherQuery({
      centreId: centre.id,
      count: people,
      ...slot,
      features,
      organisationId: organisationId || undefined,
    }),
  );
  const byId = new Map(desks.map(({ space }) => [space.id, space]));
  const sets = (found.data ?? []).map((set) => ({ set, spaces: inOrder(set, byId) }));
  const selected = sets.find(({ spaces }) => codesOf(spaces) === chosen) ?? null;
  const body = {
    centreId: centre.id,
    ...slot,
    people,
    ...(organisationId ? { organisationId } : {}),
  };
  const wait = <JoinWaitlist body={{ ...body, kind: 'desk' }} any={{ features }} />;
  const pick = (spaces: readonly Space[]) => {
    const codes = codesOf(spaces);
    onChoose(codes === chosen ? undefined : codes);
  };

  if (found.isError && !found.data)
    return <FailedNotice error={found.error} onRetry={() => void found.refetch()} />;
  if (!found.data) return <Skeleton heights={[24, 84, 84, 84]} />;
  return (
    <div className={css.body}>
      <div className={css.areas} aria-busy={found.isPlaceholderData}>
        <p className={css.count} role="status">
          {t('together.count', { count: sets.length, people })}
        </p>
        {sets.length === 0 ? (
          <>
            <Notice title={t('together.none')} text={t('together.noneText')}>
              {onShorter ? (
                <Button look="primary" icon="clock" onPress={onShorter}>
                  {t('together.shorter')}
                </Button>
              ) : null}
              <Button icon="minus" onPress={onFewer}>
                {t('together.fewer')}
              </Button>
              <Button icon="right" onPress={onNextDay}>
                {t('find.nextDay')}
              </Button>
            </Notice>
            {wait}
          </>
        ) : null}
        {onMap ? (
          <FloorMaps
            desks={desks}
            chosen={selected?.spaces[0]?.id ?? null}
            together={selected?.set.spaceIds ?? []}
            describe={describe}
            floor={floor}
            onFloor={onFloor}
            onChoose={({ space }) => {
              const one = sets.find(({ set }) => set.spaceIds.includes(space.id));
              if (one) pick(one.spaces);
            }}
          />
        ) : null}
        <div className={css.sets}>
          {sets.map(({ set, spaces }) => {
            const area = centre.areas.find((one) => one.key === spaces[0]?.area);
            return (
              <AriaButton
                key={set.spaceIds.join()}
                className={css.tile!}
                aria-pressed={selected?.set === set}
                onPress={() => pick(spaces)}
              >
                <span className={css.tileTop}>
                  <b>{spaces.map((space) => space.code).join(', ')}</b>
                </span>
                <span className={css.traits}>
                  {area ? <span>{name(area.names)}</span> : null}
                  {common(spaces).map((key) => (
                    <Icon key={key} name={featureIcon(key)} size={17} />
                  ))}
                </span>
                <StateTag tone="free" icon="check" text={t('desk.tileFree', free(set))} />
              </AriaButton>
            );
          })}
        </div>
        {selected ? <div className={css.space} /> : null}
      </div>
      {selected ? (
        <section className={css.sheet} aria-label={t('together.title')}>
          <div className={css.sheetTop}>
            <h2>{selected.spaces.map((space) => space.code).join(', ')}</h2>
            <AriaButton
              className={css.close!}
              aria-label={t('action.close')}
              onPress={() => onChoose(undefined)}
            >
              <Icon name="cross" />
            </AriaButton>
          </div>
          <p className={css.traits}>
            <span>
              <Icon name="person" size={18} />
              {t('booking.people', { count: people })}
            </span>
          </p>
          <ReserveButton
            key={selected.set.spaceIds.join() + slot.start + slot.end}
            booking={{ ...body, spaceIds: selected.set.spaceIds }}
            onDone={() => onChoose(undefined)}
            wait={wait}
          />
        </section>
      ) : (
        <div className={css.hint}>
          <h2>{t('together.title')}</h2>
          <p>{t('together.choose')}</p>
        </div>
      )}
    </div>
  );

  function free({ start, end }: Alternative) {
    return { time: times.span({ start, end }), end: times.until(end) };
  }
}

function inOrder({ spaceIds }: Alternative, byId: ReadonlyMap<string, Space>): Space[] {
  return spaceIds.flatMap((id) => byId.get(id) ?? []).sort((a, b) => (a.code < b.code ? -1 : 1));
}

function codesOf(spaces: readonly Space[]): string {
  return spaces.map((space) => space.code).join(',');
}

/** What every desk of a set has. */
function common(spaces: readonly Space[]): string[] {
  const [first, ...others] = spaces;
  return (first?.features ?? []).filter((key) => others.every((space) => space.features.includes(key)));
}
