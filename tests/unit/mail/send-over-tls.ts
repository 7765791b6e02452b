// Run by smtp-over-tls.test.ts as a process of its own, since a process reads once which certificates it trusts.
import { smtp } from "@/lib/mail/smtp";

const [, , port = "", secure = ""] = process.argv;
const server = { host: "localhost", port: Number(port), secure: secure === "true" };
const deliver = smtp(server, { name: "Waypoint", address: "no-reply@example.org" });
const words = { name: "sign-in", to: "ada@example.org", subject: "Subject", text: "Text", html: "<p>Text</p>" };
const delivery = await deliver({ ...words, id: "01890a5d-ac96-774b-bcce-b302099a8057", enqueuedAt: new Date() });
process.stdout.write(JSON.stringify(delivery));
