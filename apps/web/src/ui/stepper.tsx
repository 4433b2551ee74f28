import { Icon } from './icon';
import css from './stepper.module.css';

interface StepperProps {
  label: string;
  value: number;
  min?: number;
  max: number;
  lessLabel: string;
  moreLabel: string;
  onChange: (value: number) => void;
}

/** A small count between two large buttons. */
export function Stepper({ label, value, min = 0, max, lessLabel, moreLabel, onChange }: StepperProps) {
  return (
    <div className={value > min ? `${css.row} ${css.some}` : css.row} role="group" aria-label={label}>
      <span>
        {label}
        <small>{`${value} / ${max}`}</small>
      </span>
      <button
        type="button"
        aria-label={lessLabel}
        disabled={value <= min}
        onClick={() => onChange(value - 1)}
      >
        <Icon name="minus" />
      </button>
      <button
        type="button"
        aria-label={moreLabel}
        disabled={value >= max}
        onClick={() => onChange(value + 1)}
      >
        <Icon name="plus" />
      </button>
    </div>
  );
}
