// Run by interrupted-worker.test.ts as a process of its own, to be killed in the middle of a mail.
import { startWorker } from "./try-worker";

const [, , url = "", port = ""] = process.argv;
await startWorker(url, Number(port));
