/** How many times as many random cases `npm run test:long` tries. */
const longer = 20;

/** A number of random cases, or the milliseconds that they may take: as it stands in `npm test`, more in the long form. */
export function runs(short: number): number {
  return process.env.TEST_LONG === "1" ? short * longer : short;
}
