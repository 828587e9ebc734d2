// Runs on whatever Node a fresh machine has (18 or later), before anything is installed: only Node's own modules,
// plain JavaScript. Brings node_modules and the Prisma client up to date, then hands over to lib/cli/main.ts under
// the Node that is pinned in package.json.
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
const modules = join(root, "node_modules");
const node = join(modules, "node", "bin", process.platform === "win32" ? "node.exe" : "node");

const hash = (...texts) =>
  texts.reduce((sum, text) => sum.update(text).update("\0"), createHash("sha256")).digest("hex");
const read = (path) => (existsSync(path) ? readFileSync(path, "utf8") : "");

/** Runs a step to its end with a line that says how long it took; its output is shown only when it fails. */
function step(name, file, args) {
  const began = Date.now();
  process.stdout.write(`${name} … `);
  const result = spawnSync(file, args, { cwd: root, encoding: "utf8", maxBuffer: 1 << 26 });
  if (result.status !== 0) {
    process.stdout.write("fehlgeschlagen\n");
    process.stderr.write(
      `${result.stdout ?? ""}${result.stderr ?? ""}${result.error ? `${result.error.message}\n` : ""}`,
    );
    process.exit(1);
  }
  process.stdout.write(`${((Date.now() - began) / 1000).toFixed(1).replace(".", ",")} s\n`);
}

/** Installs exactly what the lock file says, unless the last install was of the same lock file. */
function install() {
  const { dependencies, devDependencies } = JSON.parse(read(join(root, "package.json")));
  const wanted = hash(read(join(root, "package-lock.json")), JSON.stringify([dependencies, devDependencies]));
  const stamp = join(modules, ".hubregister-install");
  if (read(stamp) === wanted && existsSync(node)) return;
  // npm names its own script when it started us; that one also works where npm isn't on the path.
  const npm = process.env.npm_execpath?.endsWith("npm-cli.js")
    ? [process.execPath, process.env.npm_execpath]
    : ["npm"];
  step("Pakete installieren", npm[0], [...npm.slice(1), "ci", "--no-audit", "--no-fund"]);
  if (!existsSync(node)) {
    process.stderr.write(
      "npm hat die Installationsskripte nicht ausgeführt (ignore-scripts?), ohne sie fehlt Node 24.\n",
    );
    process.exit(1);
  }
  writeFileSync(stamp, wanted);
}

/** Generates the Prisma client when the schema or Prisma itself changed. */
function generate() {
  const wanted = hash(
    read(join(root, "prisma", "schema.prisma")),
    read(join(modules, "prisma", "package.json")),
  );
  const stamp = join(root, "lib", "db", "generated", ".stamp");
  if (read(stamp) === wanted) return;
  step("Datenbankzugriff erzeugen", node, [join(modules, "prisma", "build", "index.js"), "generate"]);
  writeFileSync(stamp, wanted);
}

/** Continues in this process if it is the pinned Node, otherwise in a child that gets every signal and returns its code. */
async function handOver(args) {
  const main = join(root, "lib", "cli", "main.ts");
  if (process.version === `v${JSON.parse(read(join(modules, "node", "package.json"))).version}`) {
    process.argv = [process.argv[0], main, ...args];
    await import(main);
    return;
  }
  // The channel tells the child that we are gone, however we end.
  const child = spawn(node, [...process.execArgv, main, ...args], {
    cwd: root,
    stdio: ["inherit", "inherit", "inherit", "ipc"],
  });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
    // Ctrl-C reaches the whole group anyway; a signal sent to us alone has to be passed on. Twice does no harm.
    process.on(signal, () => child.kill(signal));
  }
  child.on("exit", (code, signal) => {
    if (signal) {
      process.removeAllListeners(signal);
      process.kill(process.pid, signal);
    } else process.exitCode = code ?? 1;
  });
}

/**
 * Notices that npm was killed, which no signal tells: then its child, the shell between us and it, or we ourselves
 * belong to another process. Asks ourselves to end, which closes everything in order.
 */
function endWithNpm() {
  if (!process.env.npm_lifecycle_event) return;
  const grandparent = () =>
    read(`/proc/${process.ppid}/stat`)
      .replace(/^.*\) /s, "")
      .split(" ")[1];
  const before = [process.ppid, grandparent()].join();
  const timer = setInterval(() => {
    if ([process.ppid, grandparent()].join() === before) return;
    clearInterval(timer);
    process.kill(process.pid, "SIGTERM");
  }, 500);
  timer.unref();
}

process.chdir(root);
process.env.NEXT_TELEMETRY_DISABLED = "1";
process.env.PATH = `${join(modules, "node", "bin")}:${join(modules, ".bin")}:${process.env.PATH}`;
install();
generate();
endWithNpm();
await handOver(process.argv.slice(2));
