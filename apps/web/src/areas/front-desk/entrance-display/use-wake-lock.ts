import { useEffect } from 'react';

/** Keeps a display on the wall awake. Where the browser cannot, the settings of the tablet must. */
export function useWakeLock(): void {
  useEffect(() => {
    let lock: WakeLockSentinel | null = null;
    let isOver = false;
    const takeLock = async () => {
      if (document.visibilityState !== 'visible' || !('wakeLock' in navigator)) return;
      const taken = await navigator.wakeLock.request('screen').catch(() => null);
      if (isOver) void taken?.release();
      else lock = taken ?? lock;
    };
    void takeLock();
    // The browser releases the lock whenever the page is hidden.
    document.addEventListener('visibilitychange', takeLock);
    return () => {
      isOver = true;
      document.removeEventListener('visibilitychange', takeLock);
      void lock?.release();
    };
  }, []);
}
