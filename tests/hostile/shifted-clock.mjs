// Loaded before the product: its clock is the machine's, moved by the milliseconds that the file of HOSTILE_CLOCK holds.
// The file is read anew at SIGUSR2, which is then noted beside it.
import { readFileSync, writeFileSync } from "node:fs";

const file = process.env.HOSTILE_CLOCK;
const Machine = Date;
let offset = 0;

const now = () => Machine.now() + offset;

globalThis.Date = new Proxy(Machine, {
  construct: (target, args, made) => Reflect.construct(target, args.length === 0 ? [now()] : args, made),
  apply: () => new Machine(now()).toString(),
  get: (target, key) => (key === "now" ? now : Reflect.get(target, key)),
});

function read() {
  offset = Number(readFileSync(file, "utf8"));
  writeFileSync(`${file}.read`, String(offset));
}

read();
process.on("SIGUSR2", read);
