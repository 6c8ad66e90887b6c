/**
 * The browsers that the tests run in: one that is installed, else a download of its makers', else the system's package.
 * None is skipped: where no way works, this throws.
 */
import { existsSync } from "node:fs";
import { join } from "node:path";

import { ROOT, answer, watch } from "./command.mjs";
import { Missing, step } from "./console.mjs";

/** The downloads, from the root. */
const CACHE = ".cache/browsers";
/** A server that does not answer within this, in milliseconds, is taken for out of reach. */
const REACH = 8_000;

/**
 * @typedef {object} Browser
 * @property {string} title
 * @property {string} variable  an environment variable that names the program, for a place not thought of here
 * @property {string[]} commands  what it is called on the path
 * @property {string[]} places  where it is on systems that have no path for it
 * @property {string} download  its name for the installer of `@puppeteer/browsers`
 * @property {string} host  where that download comes from
 * @property {string} debian  its Debian package
 */

/** @type {Record<"chromium" | "firefox", Browser>} */
const BROWSERS = {
  chromium: {
    title: "Chromium",
    variable: "CHROMIUM",
    commands: ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"],
    places: [
      "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
      "/Applications/Chromium.app/Contents/MacOS/Chromium",
      "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
      "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
    ],
    download: "chrome-headless-shell@stable",
    host: "https://storage.googleapis.com/chrome-for-testing-public/",
    debian: "chromium",
  },
  firefox: {
    title: "Firefox",
    variable: "FIREFOX",
    commands: ["firefox", "firefox-esr"],
    places: ["/Applications/Firefox.app/Contents/MacOS/firefox", "C:\\Program Files\\Mozilla Firefox\\firefox.exe"],
    download: "firefox@stable",
    host: "https://archive.mozilla.org/pub/firefox/",
    debian: "firefox-esr",
  },
};

/**
 * The path of a browser's program, which is installed first when it has to be.
 *
 * @param {"chromium" | "firefox"} name
 * @returns {Promise<string>}
 */
export async function browser(name) {
  const wanted = BROWSERS[name];
  const path = installed(wanted) ?? (await downloaded(wanted)) ?? (await packaged(wanted));
  if (path) return path;
  throw new Missing(
    `The tests run in ${wanted.title} too, and it is not here; neither a download nor the system’s packages had it.`,
    process.platform === "linux"
      ? `sudo apt-get install -y ${wanted.debian}`
      : `${wanted.variable}=PATH_OF_IT npm test`,
  );
}

/** @param {Browser} wanted */
function installed({ variable, commands, places }) {
  const named = process.env[variable];
  if (named) return named;
  const found = commands.map(onPath).find((path) => path !== undefined);
  return found ?? places.find((path) => existsSync(path));
}

/** @param {string} command */
function onPath(command) {
  return process.platform === "win32" ? undefined : answer("sh", "-c", `command -v ${command}`);
}

/** @param {Browser} wanted */
async function downloaded({ title, download, host }) {
  const {
    Browser: Kind,
    detectBrowserPlatform,
    getInstalledBrowsers,
    install,
    resolveBuildId,
  } = await import("@puppeteer/browsers");
  const kind = /** @type {import('@puppeteer/browsers').Browser} */ (download.split("@")[0]);
  const cacheDir = join(ROOT, CACHE);
  const before = (await getInstalledBrowsers({ cacheDir })).find((one) => one.browser === kind);
  if (before) return before.executablePath;
  const platform = detectBrowserPlatform();
  if (!platform || !Object.values(Kind).includes(kind) || !(await reachable(host))) return undefined;
  try {
    return await step(`downloading ${title}`, async () => {
      const buildId = await resolveBuildId(kind, platform, "stable");
      const { executablePath } = await install({ browser: kind, buildId, cacheDir });
      return (await starts(executablePath)) ? executablePath : undefined;
    });
  } catch (fault) {
    console.log(`  ${title} could not be downloaded: ${fault instanceof Error ? fault.message : fault}`);
    return undefined;
  }
}

/** @param {string} host */
async function reachable(host) {
  try {
    await fetch(host, { method: "HEAD", signal: AbortSignal.timeout(REACH) });
    return true;
  } catch {
    return false;
  }
}

/**
 * A downloaded browser may lack libraries of the system; then the system's own package, which brings them, is the way.
 *
 * @param {string} path
 */
async function starts(path) {
  return answer(path, "--version") !== undefined;
}

/** @param {Browser} wanted */
async function packaged(wanted) {
  const root = process.getuid?.() === 0;
  if (!root || !onPath("apt-get")) return undefined;
  const quiet = { DEBIAN_FRONTEND: "noninteractive" };
  await step(`installing ${wanted.title} from the system’s packages`, async () => {
    await watch("apt-get", ["update", "-qq"], quiet);
    await watch("apt-get", ["install", "-y", "-qq", "--no-install-recommends", wanted.debian], quiet);
  });
  return installed(wanted);
}
