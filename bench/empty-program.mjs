// A program that only wakes five times a second, a process of its own: what a machine takes for waking alone.
setInterval(() => undefined, 200);
process.on('SIGTERM', () => process.exit(0));
process.on('disconnect', () => process.exit(0));
