import { appendFileSync } from "node:fs";
import { inject } from "vitest";

/** What a part of the suite saw; counts of requests, writes or events. */
export type Row = {
  readonly what: string;
  readonly tried: number;
  /** Told why not, nothing changed. */
  readonly refused: number;
  /** Served, or there afterwards as acknowledged. */
  readonly survived: number;
  /** Lost, doubled, broken: none of it may be. */
  readonly lost: number;
  readonly slowest?: number; // milliseconds
};

declare module "vitest" {
  interface ProvidedContext {
    /** The file that gathers the rows of all files. */
    hostileTable: string;
  }
}

/** Adds a row to the table that the suite ends with. */
export function tell(row: Row): void {
  appendFileSync(inject("hostileTable"), `${JSON.stringify(row)}\n`);
}
