import { useRef, type MouseEvent } from 'react';
import type { Floor, Space } from '../../../../api/types';
import { useName, useTranslate } from '../../../../intl/language';
import { Icon } from '../../../../ui/icon';
import { StatusTag } from '../../../../ui/state-tag';
import { deskStateStyles, type DeskStatus } from '../desks/desk-status';
import { DeskLayer } from './desk-layer';
import { findNearest } from './desk-layout';
import css from './floor-map.module.css';
import { HallShape, Walls } from './plan-shapes';
import { useOpeningView, useScrollToChosen } from './use-map-scroll';
import { usePinch } from './use-pinch';
import { useZoom, type Zoom } from './use-zoom';

/** A tap beside a desk chooses it within this distance, in pixels. */
const TAP_RADIUS_PX = 30;

interface FloorMapProps {
  floor: Floor;
  /** The desks of this floor. */
  desks: readonly DeskStatus[];
  /** The bookable rooms of this floor, drawn so that people find their way. */
  halls: readonly Space[];
  /** Id of the chosen desk. */
  chosen: string | null;
  /** Ids of the desks that are chosen together with it, as a group. */
  together: readonly string[];
  isPale?: (status: DeskStatus) => boolean;
  /** False where no sheet opens over the map with the chosen desk: then the page stays where it is. */
  underSheet?: boolean;
  describe: (status: DeskStatus) => string;
  onChoose: (status: DeskStatus) => void;
}

/** One floor: a desk is chosen by a tap or with the arrow keys, two fingers zoom. */
export function FloorMap({ floor, desks, halls, onChoose, underSheet = true, ...choice }: FloorMapProps) {
  const t = useTranslate();
  const name = useName();
  const frame = useRef<HTMLElement>(null);
  const view = useRef<HTMLDivElement>(null);
  const drawing = useRef<SVGSVGElement>(null);
  const zoom = useZoom(view);
  const pinch = usePinch(zoom.zoom, zoom.zoomTo);
  const { width, height } = floor.plan;
  const unit = width / 1000;
  const spaces = desks.map((status) => status.space);
  const free = desks.filter((status) => status.state === 'free').map((status) => status.space);
  const content = {
    planWidth: width,
    desks: spaces,
    interesting: free.length > 0 ? free : spaces,
    chosen: spaces.find((space) => space.id === choice.chosen),
  };
  useOpeningView({ frame, view, drawing }, content, zoom.startAt);
  useScrollToChosen({ frame, view, drawing }, { ...content, underSheet });
  const chooseNearest = (event: MouseEvent<SVGSVGElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const scale = width / box.width;
    const point = { x: (event.clientX - box.left) * scale, y: (event.clientY - box.top) * scale };
    const nearest = findNearest(spaces, point, TAP_RADIUS_PX * scale);
    const status = desks.find((one) => one.space === nearest);
    if (status) onChoose(status);
  };
  return (
    <figure className={css.frame} ref={frame}>
      <div className={css.scroll} ref={view} {...pinch}>
        <svg
          ref={drawing}
          className={css.map}
          viewBox={`0 0 ${width} ${height}`}
          style={{ width: `${zoom.zoom * 100}%` }}
          role="group"
          aria-label={`${name(floor.names)}. ${t('find.mapHelp')}`}
          onClick={chooseNearest}
        >
          <Walls floor={floor} unit={unit} />
          {halls.map((hall) => (
            <HallShape key={hall.id} hall={hall} unit={unit} />
          ))}
          <DeskLayer desks={desks} onChoose={onChoose} {...choice} />
        </svg>
      </div>
      <div className={css.foot}>
        <Legend />
        <ZoomButtons zoom={zoom} />
      </div>
    </figure>
  );
}

function ZoomButtons({ zoom }: { zoom: Zoom }) {
  const t = useTranslate();
  return (
    <div className={css.zoom}>
      <button type="button" aria-label={t('find.zoomOut')} onClick={zoom.zoomOut}>
        <Icon name="minus" />
      </button>
      <button type="button" aria-label={t('find.zoomIn')} onClick={zoom.zoomIn}>
        <Icon name="plus" />
      </button>
    </div>
  );
}

function Legend() {
  return (
    <div className={css.key}>
      {(['free', 'partly', 'taken', 'mine'] as const).map((state) => (
        <StatusTag key={state} status={deskStateStyles[state]} />
      ))}
    </div>
  );
}
