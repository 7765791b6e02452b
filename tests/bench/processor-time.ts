/** Milliseconds that this process has computed: what else runs on the machine is not counted. */
export function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
