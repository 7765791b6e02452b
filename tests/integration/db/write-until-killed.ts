// Run by durability.test.ts as a process of its own: writes one account after the other, and says so when each is stored.
import { connect } from "@/lib/db/client";

const [, , url = ""] = process.argv;
const db = connect(url);
for (let n = 0; ; n++) {
  await db.user.create({ data: { email: `${n}@example.com` } });
  process.stdout.write(`${n}\n`);
}
