import {
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
} from 'react';
import { Button } from 'react-aria-components/Button';
import type { Floor, Space } from '../../../../api/types';
import { useName, useTranslate, type MessageId } from '../../../../intl/language';
import { Icon, type IconName } from '../../../../ui/icon';
import { StateTag, type Tone } from '../../../../ui/state-tag';
import { nearest, neighbour, type DeskState, type DeskStatus, type Direction } from './desk-status';
import css from './floor-map.module.css';

export const deskStateStyles: Record<DeskState, { tone: Tone; icon: IconName; text: MessageId }> = {
  free: { tone: 'free', icon: 'check', text: 'desk.state.free' },
  partly: { tone: 'late', icon: 'clock', text: 'desk.state.partly' },
  taken: { tone: 'taken', icon: 'cross', text: 'desk.state.taken' },
  mine: { tone: 'mine', icon: 'star', text: 'desk.state.mine' },
};

/** A desk is drawn at least so wide, in pixels, so that its code can be read. */
const readable = 36;
const nearestZoom = 3.2;

const arrows: Record<string, Direction> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

interface FloorMapProps {
  floor: Floor;
  desks: readonly DeskStatus[];
  /** Bookable rooms: drawn, so that one finds one's way. */
  halls?: readonly Space[];
  chosen: string | null;
  /** Desks of one group: chosen together with the first. */
  together?: readonly string[];
  describe: (status: DeskStatus) => string;
  onChoose: (status: DeskStatus) => void;
}

const points = (list: readonly [number, number][]) => list.map((point) => point.join(',')).join(' ');

function middle(list: readonly [number, number][]): [number, number] {
  const xs = list.map(([x]) => x);
  const ys = list.map(([, y]) => y);
  return [(Math.min(...xs) + Math.max(...xs)) / 2, Math.min(...ys)];
}

export function FloorMap({
  floor,
  desks,
  halls = [],
  chosen,
  together = [],
  describe,
  onChoose,
}: FloorMapProps) {
  const t = useTranslate();
  const name = useName();
  const { width, height, outline, rooms } = floor.plan;
  const here = desks.filter((status) => status.space.floorId === floor.id);
  const spaces = here.map((status) => status.space);
  const scroll = useRef<HTMLDivElement>(null);
  const map = useRef<SVGSVGElement>(null);
  const frame = useRef<HTMLElement>(null);
  const fingers = useRef(new Map<number, { x: number; y: number }>());
  const pinch = useRef<{ distance: number; zoom: number } | null>(null);
  const [zoom, setZoom] = useState(1);
  const [focused, setFocused] = useState<string | null>(null);
  const entry = here.find((status) => status.space.id === (focused ?? chosen)) ?? here[0];
  const unit = width / 1000;

  const zoomTo = (next: number) => setZoom(Math.min(5, Math.max(1, next)));

  const chosenSpace = spaces.find((space) => space.id === chosen);
  const lastZoom = useRef(zoom);
  const opened = useRef(false);
  const aims = here.some((status) => status.state === 'free')
    ? here.filter((status) => status.state === 'free')
    : here;
  useLayoutEffect(() => {
    const view = scroll.current;
    const desk = spaces[0];
    if (opened.current || !view || !desk || view.clientWidth === 0) return;
    opened.current = true;
    // Opened so near that the codes of desks can be read, at the chosen one or the first that is free.
    const first = Math.min(
      nearestZoom,
      Math.max(1, (readable * width) / (Math.max(desk.at[2], desk.at[3]) * view.clientWidth)),
    );
    lastZoom.current = first;
    setZoom(first);
    const scale = (view.clientWidth * first) / width;
    const top = chosenSpace?.at[1] ?? Math.min(...aims.map((status) => status.space.at[1]));
    const row = aims.filter((status) => status.space.at[1] < top + desk.at[3] * 2);
    const left = chosenSpace?.at[0] ?? Math.min(...row.map((status) => status.space.at[0]));
    requestAnimationFrame(() => view.scrollTo({ left: left * scale - 28, top: top * scale - 72 }));
  }, [spaces, aims, width, chosenSpace]);
  useLayoutEffect(() => {
    // The middle of the view stays in the middle.
    const view = scroll.current;
    if (view && lastZoom.current !== zoom) {
      const ratio = zoom / lastZoom.current;
      view.scrollLeft = (view.scrollLeft + view.clientWidth / 2) * ratio - view.clientWidth / 2;
      view.scrollTop = (view.scrollTop + view.clientHeight / 2) * ratio - view.clientHeight / 2;
    }
    lastZoom.current = zoom;
  }, [zoom]);
  useEffect(() => {
    const view = scroll.current;
    const drawn = map.current;
    if (!view || !drawn || !chosenSpace) return;
    const phone = window.innerWidth < 600;
    // On a phone the sheet takes the lower half: the map moves up above it.
    if (phone) frame.current?.scrollIntoView({ block: 'start' });
    const scale = drawn.clientWidth / width;
    const x = chosenSpace.at[0] * scale;
    const y = chosenSpace.at[1] * scale;
    const outside =
      x < view.scrollLeft ||
      x > view.scrollLeft + view.clientWidth - 60 ||
      y < view.scrollTop ||
      y > view.scrollTop + (phone ? 200 : view.clientHeight - 60);
    if (outside)
      view.scrollTo({ left: x - view.clientWidth / 2, top: y - (phone ? 72 : view.clientHeight / 2) });
  }, [chosenSpace, width]);

  const walk = (event: KeyboardEvent, status: DeskStatus) => {
    const direction = arrows[event.key];
    if (direction) {
      event.preventDefault();
      const next = neighbour(spaces, status.space, direction);
      if (next) {
        setFocused(next.id);
        map.current?.querySelector<SVGGElement>(`[data-desk="${next.id}"]`)?.focus();
      }
    } else if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      onChoose(status);
    }
  };

  const tap = (event: MouseEvent<SVGSVGElement>) => {
    const drawn = map.current;
    if (!drawn) return;
    const box = drawn.getBoundingClientRect();
    const scale = width / box.width;
    const point = { x: (event.clientX - box.left) * scale, y: (event.clientY - box.top) * scale };
    const hit = nearest(spaces, point, 30 * scale);
    const status = here.find((item) => item.space === hit);
    if (status) onChoose(status);
  };

  const spread = () => {
    const [a, b] = [...fingers.current.values()];
    return a && b ? Math.hypot(a.x - b.x, a.y - b.y) : 0;
  };
  const down = (event: PointerEvent) => {
    if (event.pointerType !== 'touch') return;
    fingers.current.set(event.pointerId, { x: event.clientX, y: event.clientY });
    if (fingers.current.size === 2) pinch.current = { distance: spread(), zoom };
  };
  const shift = (event: PointerEvent) => {
    if (!fingers.current.has(event.pointerId)) return;
    fingers.current.set(event.pointerId, { x: event.clientX, y: event.clientY });
    if (pinch.current && pinch.current.distance > 0)
      zoomTo((pinch.current.zoom * spread()) / pinch.current.distance);
  };
  const up = (event: PointerEvent) => {
    fingers.current.delete(event.pointerId);
    if (fingers.current.size < 2) pinch.current = null;
  };

  return (
    <figure className={css.frame} ref={frame}>
      <div className={css.zoom}>
        <Button aria-label={t('find.zoomOut')} onPress={() => zoomTo(zoom / 1.4)}>
          <Icon name="minus" />
        </Button>
        <Button aria-label={t('find.zoomIn')} onPress={() => zoomTo(zoom * 1.4)}>
          <Icon name="plus" />
        </Button>
      </div>
      <div
        className={css.scroll}
        ref={scroll}
        onPointerDown={down}
        onPointerMove={shift}
        onPointerUp={up}
        onPointerCancel={up}
      >
        <svg
          ref={map}
          className={css.map}
          viewBox={`0 0 ${width} ${height}`}
          style={{ width: `${zoom * 100}%` }}
          role="group"
          aria-label={`${name(floor.names)}. ${t('find.mapHelp')}`}
          onClick={tap}
        >
          <polygon className={css.outline} points={points(outline)} strokeWidth={unit * 3} />
          {rooms.map((room, index) => {
            const [x, y] = room.labelAt ?? middle(room.points);
            return (
              <g key={index}>
                <polygon className={css.room} points={points(room.points)} strokeWidth={unit * 1.5} />
                <text
                  className={css.roomLabel}
                  x={x}
                  y={room.labelAt ? y : y + unit * 19}
                  fontSize={unit * 13}
                  textAnchor="middle"
                >
                  {name(room.label)}
                </text>
              </g>
            );
          })}
          {halls.map((hall) => {
            const [x, y, w, h] = hall.at;
            const words = (name(hall.names) || hall.code).split(' ');
            const longest = Math.max(...words.map((word) => word.length));
            const size = Math.min(unit * 15, (w * 1.55) / longest, (h * 0.8) / words.length);
            return (
              <g key={hall.id} className={css.hall}>
                <rect x={x} y={y} width={w} height={h} strokeWidth={unit * 1.5} rx={unit * 4} />
                {words.map((word, line) => (
                  <text
                    key={line}
                    x={x + w / 2}
                    y={y + h / 2 + (line - (words.length - 1) / 2) * size * 1.2}
                    fontSize={size}
                    textAnchor="middle"
                    dominantBaseline="central"
                  >
                    {word}
                  </text>
                ))}
              </g>
            );
          })}
          {here.map((status) => {
            const [x, y, w, h, rotation] = status.space.at;
            const isChosen = status.space.id === chosen || together.includes(status.space.id);
            const size = Math.min(h * 0.46, w * 0.31);
            return (
              <g
                key={status.space.id}
                data-desk={status.space.id}
                className={`${css.desk} ${css[status.state]} ${isChosen ? css.chosen : ''}`}
                role="button"
                tabIndex={entry === status ? 0 : -1}
                aria-pressed={isChosen}
                aria-label={describe(status)}
                transform={rotation ? `rotate(${rotation} ${x + w / 2} ${y + h / 2})` : undefined}
                onKeyDown={(event) => walk(event, status)}
                onFocus={() => setFocused(status.space.id)}
                onClick={(event) => {
                  event.stopPropagation();
                  onChoose(status);
                }}
              >
                <rect
                  className={css.ring}
                  x={x - w * 0.09}
                  y={y - w * 0.09}
                  width={w * 1.18}
                  height={h + w * 0.18}
                  rx={h * 0.34}
                  strokeWidth={w * 0.1}
                />
                {/* Free desks are round-cornered, taken ones square and crossed out: the shape tells what the colour tells. */}
                <rect
                  x={x}
                  y={y}
                  width={w}
                  height={h}
                  rx={status.state === 'taken' ? h * 0.06 : h * 0.26}
                  strokeWidth={w * 0.045}
                  {...(status.state === 'partly' ? { strokeDasharray: `${w * 0.14} ${w * 0.08}` } : {})}
                />
                {status.state === 'taken' ? (
                  <path d={`M${x} ${y + h}L${x + w} ${y}`} strokeWidth={w * 0.03} fill="none" />
                ) : null}
                <text
                  x={x + w / 2}
                  y={y + h / 2}
                  fontSize={size}
                  fontWeight={640}
                  textAnchor="middle"
                  dominantBaseline="central"
                  aria-hidden="true"
                  {...(rotation ? { transform: `rotate(${-rotation} ${x + w / 2} ${y + h / 2})` } : {})}
                >
                  {status.space.code}
                </text>
              </g>
            );
          })}
        </svg>
      </div>
      <div className={css.key}>
        {(['free', 'partly', 'taken', 'mine'] as const).map((state) => (
          <StateTag
            key={state}
            tone={deskStateStyles[state].tone}
            icon={deskStateStyles[state].icon}
            text={t(deskStateStyles[state].text)}
          />
        ))}
      </div>
    </figure>
  );
}
