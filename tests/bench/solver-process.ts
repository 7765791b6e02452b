import { readFileSync } from "node:fs";
import { z } from "zod";
import { peakMegabytes } from "@/tests/bench/peak-megabytes";
import { programSolver } from "@/tests/bench/solve-program";

/** Solves the integer program on standard input; in a process of its own, so that it can be stopped. */
const program = z.object({ text: z.string(), constant: z.number(), unit: z.number() });

const asked = program.parse(JSON.parse(readFileSync(0, "utf8")));
const solve = await programSolver();
const started = process.cpuUsage();
const objective = solve(asked);
const { user, system } = process.cpuUsage(started);
const milliseconds = (user + system) / 1000;
process.stdout.write(JSON.stringify({ objective, milliseconds, megabytes: peakMegabytes() }));
