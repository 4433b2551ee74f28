import type { Floor, Space } from '../../../../api/types';
import { useName } from '../../../../intl/language';
import css from './floor-map.module.css';

type PlanPoint = readonly [number, number];

function pointsText(points: readonly PlanPoint[]): string {
  return points.map((point) => point.join(',')).join(' ');
}

/** Where a label stands that has no place of its own: at the top, in the middle. */
function topMiddle(points: readonly PlanPoint[]): PlanPoint {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  return [(Math.min(...xs) + Math.max(...xs)) / 2, Math.min(...ys)];
}

/** The walls of a floor and the rooms that nobody books. `unit` is a thousandth of the plan's width. */
export function Walls({ floor, unit }: { floor: Floor; unit: number }) {
  const name = useName();
  const { outline, rooms } = floor.plan;
  return (
    <>
      <polygon className={css.outline} points={pointsText(outline)} strokeWidth={unit * 3} />
      {rooms.map((room, index) => {
        const [x, y] = room.labelAt ?? topMiddle(room.points);
        return (
          <g key={index}>
            <polygon className={css.room} points={pointsText(room.points)} strokeWidth={unit * 1.5} />
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
    </>
  );
}

/** A room that can be booked elsewhere: drawn so that people find their way. */
export function HallShape({ hall, unit }: { hall: Space; unit: number }) {
  const name = useName();
  const [x, y, width, height] = hall.at;
  const words = (name(hall.names) || hall.code).split(' ');
  const longest = Math.max(...words.map((word) => word.length));
  const size = Math.min(unit * 15, (width * 1.55) / longest, (height * 0.8) / words.length);
  return (
    <g className={css.hall}>
      <rect x={x} y={y} width={width} height={height} strokeWidth={unit * 1.5} rx={unit * 4} />
      {words.map((word, line) => (
        <text
          key={line}
          x={x + width / 2}
          y={y + height / 2 + (line - (words.length - 1) / 2) * size * 1.2}
          fontSize={size}
          textAnchor="middle"
          dominantBaseline="central"
        >
          {word}
        </text>
      ))}
    </g>
  );
}
