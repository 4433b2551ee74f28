import { Button } from 'react-aria-components/Button';
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
      <Button aria-label={lessLabel} isDisabled={value <= min} onPress={() => onChange(value - 1)}>
        <Icon name="minus" />
      </Button>
      <Button aria-label={moreLabel} isDisabled={value >= max} onPress={() => onChange(value + 1)}>
        <Icon name="plus" />
      </Button>
    </div>
  );
}
