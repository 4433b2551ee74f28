import { useId } from 'react';
import { Icon, type IconName } from './icon';
import css from './segments.module.css';

interface Segment<Value extends string> {
  value: Value;
  text: string;
  /** Shown below the text as a number of free spaces. */
  freeCount?: number;
  /** Read to screen readers instead of the text. */
  label?: string;
  icon?: IconName;
}

interface SegmentsProps<Value extends string> {
  label: string;
  value: Value;
  choices: readonly Segment<Value>[];
  onChange: (value: Value) => void;
  wide?: boolean;
}

/** One of a few, all in sight. */
export function Segments<Value extends string>(props: SegmentsProps<Value>) {
  const { label, value, choices, onChange, wide } = props;
  const group = useId();
  return (
    <div className={wide ? `${css.row} ${css.wide}` : css.row} role="radiogroup" aria-label={label}>
      {choices.map((choice) => (
        <label key={choice.value} className={css.item}>
          <input
            className="visually-hidden"
            type="radio"
            name={group}
            value={choice.value}
            checked={choice.value === value}
            aria-label={choice.label}
            onChange={() => onChange(choice.value)}
          />
          {choice.icon ? <Icon name={choice.icon} size={18} /> : null}
          <SegmentText text={choice.text} freeCount={choice.freeCount} />
        </label>
      ))}
    </div>
  );
}

function SegmentText({ text, freeCount }: Pick<Segment<string>, 'text' | 'freeCount'>) {
  if (freeCount === undefined) return text;
  return (
    <span className={css.two}>
      {text}
      <small>
        <Icon name="check" size={14} />
        {freeCount}
      </small>
    </span>
  );
}

interface ChipProps {
  text: string;
  selected: boolean;
  icon?: IconName | undefined;
  onChange: (selected: boolean) => void;
}

/** A choice that is on or off by itself. */
export function Chip({ text, selected, icon, onChange }: ChipProps) {
  const shownIcon = selected ? 'check' : icon;
  return (
    <button type="button" className={css.chip} aria-pressed={selected} onClick={() => onChange(!selected)}>
      {shownIcon ? <Icon name={shownIcon} size={18} /> : null}
      {text}
    </button>
  );
}
