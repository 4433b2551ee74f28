/** Line icons on a grid of 24. They are hidden from screen readers, so a word always stands beside them. */
const shapes = {
  home: 'M4 11l8-7 8 7v8a1.500 1.500 0 0 1-1.500 1.500h-4V14h-5v6.500h-4A1.500 1.500 0 0 1 4 19z',
  search: 'M10.500 4a6.500 6.500 0 1 1 0 13 6.500 6.500 0 0 1 0-13zM15.500 15.500L20.500 20.500',
  ticket: 'M4 6h16v4a2 2 0 0 0 0 4v4H4v-4a2 2 0 0 0 0-4zM13 6.500v2M13 11v2M13 15.500v2',
  rooms: 'M4 5h16v14H4zM4 10h16M9 10v9M9 14.500h11',
  desk: 'M3 9h18M5 9v10M19 9v10M13 9v5h6M12 5h5v4',
  person: 'M12 4a4 4 0 1 1 0 8 4 4 0 0 1 0-8zM4.500 20.500c.5-4 3.500-6 7.500-6s7 2 7.500 6',
  people:
    'M9 5a3.300 3.300 0 1 1 0 6.600A3.300 3.300 0 0 1 9 5zM2.500 19c.4-3.400 3-5 6.500-5s6.100 1.600 6.500 5M15.500 5.400a3.300 3.300 0 0 1 0 5.900M17.500 14.300c2.300.5 3.700 2 4 4.700',
  rules: 'M5 7h8M17 7h2M5 12h2M11 12h8M5 17h8M17 17h2M15 5v4M9 10v4M15 15v4',
  check: 'M5 12.500l4.500 4.500L19 7.500',
  cross: 'M6 6l12 12M18 6L6 18',
  clock: 'M12 4a8 8 0 1 1 0 16 8 8 0 0 1 0-16zM12 8v4.500l3 2',
  undo: 'M9 5L4.500 9.500 9 14M5 9.500h8.500a5 5 0 0 1 0 10H9',
  left: 'M14.500 5.500L8 12l6.500 6.500',
  right: 'M9.500 5.500L16 12l-6.500 6.500',
  list: 'M8 7h12M8 12h12M8 17h12M4 7h.01M4 12h.01M4 17h.01',
  map: 'M4 6l5-2 6 2 5-2v14l-5 2-6-2-5 2zM9 4v14M15 6v14',
  plus: 'M12 5v14M5 12h14',
  minus: 'M5 12h14',
  alert: 'M12 4.500L21 19.500H3zM12 10v4.500M12 17h.01',
  offline:
    'M4 4l16 16M8.500 8.500A9.500 9.500 0 0 0 5 11M15 9.300a9.500 9.500 0 0 1 4 1.700M9.500 14.800a4 4 0 0 1 5 0M12 18.500h.01M2 8a14 14 0 0 1 4-2.500M22 8a14 14 0 0 0-9-3.400',
  leave: 'M13 4H5v16h8M10 12h10M16.500 8l4 4-4 4',
  download: 'M12 4v11M7.500 11l4.500 4.500 4.500-4.500M5 19.500h14',
  move: 'M4 8h14M14.500 4.500L18 8l-3.500 3.500M20 16H6M9.500 12.500L6 16l3.500 3.500',
  quiet: 'M5 9.500h3.500L13 5.500v13L8.500 14.500H5zM16.500 9.500l4 5M20.500 9.500l-4 5',
  socket: 'M9 3.500v5M15 3.500v5M6.500 8.500h11V12a5.500 5.500 0 0 1-11 0zM12 17.500v3.500',
  window: 'M5 4h14v16H5zM12 4v16M5 12h14',
  monitor: 'M4 5h16v11H4zM12 16v4M8.500 20h7',
  projector:
    'M4 8h16v8H4zM7 12h4M15.500 10.200a1.800 1.800 0 1 1 0 3.600 1.800 1.800 0 0 1 0-3.600M7 16v2.500M17 16v2.500',
  board: 'M4 5h16v11H4zM8 20l2-4M16 20l-2-4M8 11l2.500-2.500L13 11l3-3',
  talk: 'M4 5h16v11h-9l-4.500 4v-4H4zM8 9h8M8 12h5',
  ramp: 'M4 19h16V9zM15 5.500h5v3',
  microphone:
    'M12 3.500a2.700 2.700 0 0 1 2.700 2.700v5a2.700 2.700 0 0 1-5.400 0v-5A2.700 2.700 0 0 1 12 3.500zM6 11a6 6 0 0 0 12 0M12 17v3.500',
  lock: 'M6 11h12v9H6zM8.500 11V8a3.500 3.500 0 0 1 7 0v3M12 14.500v2',
  bell: 'M6 16.500V11a6 6 0 0 1 12 0v5.500l1.500 1.500h-15zM10 20.500h4',
  repeat: 'M5 10a6 6 0 0 1 6-5h7M15 2.500L18 5l-3 2.500M19 14a6 6 0 0 1-6 5H6M9 21.500L6 19l3-2.500',
  star: 'M12 4l2.500 5.200 5.500.8-4 4 1 5.500-5-2.700-5 2.700 1-5.500-4-4 5.500-.8z',
  sun: 'M12 8a4 4 0 1 1 0 8 4 4 0 0 1 0-8zM12 2.500v2M12 19.500v2M2.500 12h2M19.500 12h2M5.300 5.300l1.400 1.400M17.300 17.300l1.400 1.400M18.700 5.300l-1.400 1.400M6.700 17.300l-1.400 1.400',
  print: 'M7.500 8.500V4h9v4.500M7.500 17H4V8.500h16V17h-3.500M7.500 13.500h9V20h-9z',
  scan: 'M4 8V4h4M16 4h4v4M20 16v4h-4M8 20H4v-4M7.500 8v8M10.500 8v8M13.500 8v8M16.500 8v8',
} as const;

/** The name of an icon. */
export type IconName = keyof typeof shapes;

const featureIcons: Readonly<Record<string, IconName>> = {
  quiet: 'quiet',
  socket: 'socket',
  window: 'window',
  monitor: 'monitor',
  projector: 'projector',
  whiteboard: 'board',
  board: 'board',
  screen: 'monitor',
  talk: 'talk',
  'step-free': 'ramp',
  microphones: 'microphone',
};

/** The icon of a feature of a space; a star for one that is not known here. */
export function featureIcon(key: string): IconName {
  return featureIcons[key] ?? 'star';
}

/** One icon. */
export function Icon({ name, size = 20 }: { name: IconName; size?: number }) {
  return (
    <svg
      viewBox="0 0 24 24"
      width={size}
      height={size}
      fill="none"
      stroke="currentColor"
      strokeWidth={1.9}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={shapes[name]} />
    </svg>
  );
}
