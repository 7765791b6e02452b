import { createServer } from "node:net";

/**
 * Why the server could not listen on the port, with what to do; null if it could.
 * @param {number} port
 * @returns {Promise<string | null>}
 */
export function portProblem(port) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", ({ code }) => resolve(told(port, code)));
    probe.listen(port, () => probe.close(() => resolve(null)));
  });
}

function told(port, code) {
  const other = port >= 1024 && port < 65_535 ? port + 1 : 3001;
  return code === "EADDRINUSE"
    ? `Port ${port} is taken by another program. Stop that one, or choose another port: PORT=${other} npm start.`
    : `Port ${port} cannot be used here (${code}). Choose another port: PORT=${other} npm start.`;
}
