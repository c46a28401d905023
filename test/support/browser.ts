/**
 * A headless Chromium for tests, from npm packages alone: `@sparticuz/chromium` carries the program, compressed;
 * `playwright-core` drives it.
 *
 * The program is unpacked once for each package version, into a folder of the system's temporary directory. Unpacking
 * goes to a folder of its own that is then renamed, so that test files starting at the same moment never run a program
 * that is half written. A machine without the NSS libraries gets the ones that the package ships for bare machines.
 */
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir, userInfo } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { chromium, type Browser } from "playwright-core";

const run = promisify(execFile);

/**
 * A flag each for what tests need; none that turns web security off, as a page must pass under its own policy.
 * No sandbox: containers run as root, and the pages are our own.
 */
const FLAGS = [
  "--no-sandbox",
  "--disable-dev-shm-usage",
  "--disable-gpu",
  "--font-render-hinting=none",
  "--force-color-profile=srgb",
];

/**
 * A running browser; the caller closes it. `CHROMIUM_PATH` names another Chromium to use, for machines that the
 * packed one (Linux on x64) does not run on.
 * @throws Error naming what is missing when no Chromium starts here.
 */
export async function launchBrowser(): Promise<Browser> {
  const own = process.env.CHROMIUM_PATH;
  if (own !== undefined && own !== "") return start(own, process.env);
  const home = await unpackedHome();
  const program = join(home, "chromium");
  const env = { ...process.env, FONTCONFIG_PATH: join(home, "fonts") };
  if (!(await lacksLibraries(program))) return start(program, env);
  const libraries = [join(home, "al2023", "lib"), process.env.LD_LIBRARY_PATH ?? ""].filter((part) => part !== "");
  return start(program, { ...env, LD_LIBRARY_PATH: libraries.join(":") });
}

function start(executablePath: string, env: NodeJS.ProcessEnv): Promise<Browser> {
  const defined = Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return chromium.launch({ executablePath, headless: true, args: FLAGS, env: Object.fromEntries(defined) });
}

/** The folder that holds the unpacked program, its fonts and libraries; made when it is not there. */
async function unpackedHome(): Promise<string> {
  const manifest = await packageManifest("@sparticuz/chromium");
  const home = join(tmpdir(), `hearsay-chromium-${manifest.version}-${userInfo().uid}`);
  if (existsSync(home)) return home;
  const draft = await mkdtemp(`${home}-`);
  try {
    await unpackInto(draft, home);
    await rename(draft, home);
  } catch (error) {
    // Another test file was quicker: its folder is as good as ours.
    if (!existsSync(home)) throw error;
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
  return home;
}

/**
 * Unpacks program, fonts and libraries into `folder`. The package reads its target from `TMPDIR` and ships libraries
 * only where it believes to be in a bare container; a child process takes both settings without touching this one.
 * `home` is the name that the folder will have: the font settings hold it.
 */
async function unpackInto(folder: string, home: string): Promise<void> {
  const script = 'import("@sparticuz/chromium").then((module) => module.default.executablePath())';
  const env = { ...process.env, TMPDIR: folder, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs20.x", NODE_OPTIONS: "" };
  await run(process.execPath, ["--eval", script], { cwd: dirname(import.meta.filename), env });
  await mkdir(join(folder, "fonts", "cache"), { recursive: true });
  await writeFile(join(folder, "fonts", "fonts.conf"), fontSettings(join(home, "fonts")));
}

/** Fontconfig's settings: our fonts first, so that a machine without any still draws letters. */
function fontSettings(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}/fonts</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${folder}/cache</cachedir>
  <config></config>
</fontconfig>
`;
}

/** Whether the system lacks a library that the program links to. Where `ldd` is missing too, we take it as lacking. */
async function lacksLibraries(program: string): Promise<boolean> {
  try {
    const { stdout } = await run("ldd", [program]);
    return stdout.includes("not found");
  } catch {
    return true;
  }
}

async function packageManifest(name: string): Promise<{ version: string }> {
  const entry = createRequire(import.meta.url).resolve(name);
  let folder = dirname(entry);
  // A build folder may hold a manifest too, one that only names its module format; the package's own has a version.
  for (; folder !== dirname(folder); folder = dirname(folder)) {
    const path = join(folder, "package.json");
    if (!existsSync(path)) continue;
    const manifest = JSON.parse(await readFile(path, "utf8")) as { version?: string };
    if (manifest.version !== undefined) return { version: manifest.version };
  }
  throw new Error(`no package.json with a version stands above ${entry}`);
}
