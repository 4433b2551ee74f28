import css from './ornament.module.css';

/** A border of the ornament «қошқар мүйіз», the ram's horn. */
export function OrnamentBand() {
  return <div className={css.band} aria-hidden="true" />;
}

/** A single pair of horns, for empty views and the sign-in page. */
export function Horns({ size = 72 }: { size?: number }) {
  return (
    <svg
      className={css.horns}
      viewBox="0 0 96 72"
      width={size}
      height={(size * 72) / 96}
      fill="none"
      aria-hidden="true"
    >
      <g stroke="currentColor" strokeWidth="5" strokeLinecap="round" strokeLinejoin="round">
        <path d="M48 68V36C48 16 36 4 22 8 9 12 8 31 20 34c8 2 13-6 8-12" />
        <path d="M48 36C48 16 60 4 74 8c13 4 14 23 2 26-8 2-13-6-8-12" />
        <path d="M30 62l18-15 18 15" />
        <path d="M48 2l5 6-5 6-5-6z" fill="currentColor" strokeWidth="0" />
      </g>
    </svg>
  );
}
