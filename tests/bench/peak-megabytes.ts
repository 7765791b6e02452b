import { existsSync, readFileSync } from "node:fs";

/**
 * Most memory that this process has held, in MB. Linux tells it of the process alone; what `resourceUsage` tells may be
 * that of the process which started it.
 */
export function peakMegabytes(): number {
  const status = existsSync("/proc/self/status") ? readFileSync("/proc/self/status", "utf8") : "";
  const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1];
  return (kilobytes ? Number(kilobytes) : process.resourceUsage().maxRSS) / 1024;
}
