// Pictures of pages as a phone and a desk see them, for looking at.
//
//     node shot.mjs OUTDIR FILE.html…
//
// Writes OUTDIR/NAME-390.png and OUTDIR/NAME-1280.png for each file. Fails
// when a page is wider than its window or the browser reports an error.
// Needs playwright-core (npm, at test time) and Debian's chromium.
import { chromium } from "playwright-core";
import { mkdtempSync, mkdirSync, rmSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { tmpdir } from "node:os";
import { pathToFileURL } from "node:url";

const [out, ...files] = process.argv.slice(2);
if (!out || files.length === 0) {
  console.error("usage: node shot.mjs OUTDIR FILE.html...");
  process.exit(2);
}
mkdirSync(out, { recursive: true });
const profile = mkdtempSync(join(tmpdir(), "annai-shot-"));
const browser = await chromium.launchPersistentContext(profile, {
  executablePath: process.env.CHROMIUM || "/usr/bin/chromium",
  args: [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update",
    "--disable-sync", "--hide-scrollbars",
  ],
  locale: "ja-JP",
  viewport: { width: 1280, height: 900 },
});

let failures = 0;
const fail = (text) => {
  console.error(text);
  failures++;
};

async function shoot(file, width) {
  const page = await browser.newPage();
  page.on("console", (m) => m.type() === "error" && fail(`${file}: ${m.text()}`));
  page.on("requestfailed", (r) => fail(`${file}: ${r.url()}`));
  await page.setViewportSize({ width, height: 900 });
  await page.goto(pathToFileURL(resolve(file)).href);
  await page.evaluate(() => document.fonts.ready);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  if (wide > width) fail(`${file}: ${wide}px wide in a window of ${width}px`);
  const name = `${basename(file, ".html")}-${width}.png`;
  await page.screenshot({ path: join(out, name), fullPage: true });
  await page.close();
}

try {
  for (const file of files)
    for (const width of [390, 1280]) await shoot(file, width);
} finally {
  await browser.close();
  rmSync(profile, { recursive: true, force: true });
}
process.exit(failures ? 1 : 0);
