// Pictures of pages as a phone and a desk see them, for looking at.
//
//     node shot.mjs OUTDIR FOLDER [NAME…]
//
// Serves the insurer's folder and writes OUTDIR/NAME-390.png and
// OUTDIR/NAME-1280.png for each of its pages, or for those that are named.
import { mkdirSync, readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { withBrowser, withServer } from "./browser.mjs";

const [out, folder, ...named] = process.argv.slice(2);
if (!out || !folder) {
  console.error("usage: node shot.mjs OUTDIR FOLDER [NAME...]");
  process.exit(2);
}
mkdirSync(out, { recursive: true });
const all = readdirSync(folder).filter((f) => f.endsWith(".html")).sort();
const names = named.length ? named : all.map((f) => basename(f, ".html"));

await withServer(folder, (address) => withBrowser(async (context) => {
  for (const name of names)
    for (const width of [390, 1280]) {
      const page = await context.newPage();
      await page.setViewportSize({ width, height: 900 });
      await page.goto(`${address}${name}.html`);
      await page.evaluate(() => document.fonts.ready);
      const path = join(out, `${name}-${width}.png`);
      await page.screenshot({ path, fullPage: true });
      await page.close();
    }
}));
