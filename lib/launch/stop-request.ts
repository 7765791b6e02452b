/** Aborted when the process is asked to stop: by Ctrl-C, SIGTERM, a closed terminal, or the end of the npm that ran it. */
export function stopRequest(): AbortSignal {
  const stopping = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => stopping.abort());
  if (process.env.npm_lifecycle_event) stopWithParent(stopping);
  return stopping.signal;
}

/** npm runs its scripts in a shell, and a SIGTERM to npm ends that shell without reaching what runs in it. */
function stopWithParent(stopping: AbortController): void {
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) stopping.abort();
  }, 100).unref();
}
