// Reads every page of an insurer's folder as a browser does, at the width of
// a phone and of a desk, what can be unfolded closed and open: axe-core's
// rules, width, console, links, anchors, charts; without scripts; on paper;
// and as the Nu Html Checker does.
//
//     node check.mjs FOLDER
//
// Exit 1 when anything is found. Run by run.sh.
import { spawn } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { withBrowser, withServer } from "./browser.mjs";
import { chartFaults, foldedFaults } from "./inside.mjs";

const require = createRequire(import.meta.url);
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const vnu = require.resolve("vnu-jar/build/dist/vnu.jar");
const folder = process.argv[2];
const pages = readdirSync(folder).filter((f) => f.endsWith(".html")).sort();
const found = new Set();
const report = (where, faults) =>
  faults.forEach((fault) => found.add(`${where}: ${fault}`));

async function judge(page, where, width) {
  const result = await page.evaluate(() => window.axe.run(document, {
    runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa",
              "best-practice"],
  }));
  for (const rule of result.violations)
    for (const node of rule.nodes)
      found.add(`${where}: ${rule.id}: ${node.target} ${rule.help}`);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  if (wide > width) found.add(`${where}: page is ${wide}px wide`);
  // At a desk nothing has to be moved sideways.
  const hidden = await page.$$eval(".table-scroll", (all) => all
    .filter((e) => e.scrollWidth > e.clientWidth + 1)
    .map((e) => e.getAttribute("aria-label")));
  if (width >= 1280) report(where, hidden.map((table) => `${table} is cut`));
}

const unfold = (page) => page.$$eval("details", (all) =>
  all.forEach((e) => { e.open = true; }));

// The page's links into the site, each with its fragment.
async function follow(page, address, name) {
  const links = await page.$$eval("a[href]", (all) => all.map((a) => a.href));
  for (const link of new Set(links.filter((l) => l.startsWith(address)))) {
    const [path, fragment] = link.split("#");
    const answer = await page.request.get(path);
    if (!answer.ok()) found.add(`${name}: ${path} is not there`);
    else if (fragment && !(await answer.text())
      .includes(`id="${decodeURIComponent(fragment)}"`))
      found.add(`${name}: ${decodeURIComponent(link)} has no such anchor`);
  }
}

async function look(context, address, name, width) {
  const page = await context.newPage(), where = `${name} ${width}`;
  page.on("console", (m) => m.type() === "error" &&
    found.add(`${where}: console: ${m.text()}`));
  page.on("requestfailed", (r) =>
    found.add(`${where}: not loaded: ${r.url()}`));
  await page.setViewportSize({ width, height: 900 });
  await page.goto(address + name);
  await page.evaluate(() => document.fonts.ready);
  await judge(page, where, width);
  report(where, await page.evaluate(chartFaults));
  await page.emulateMedia({ media: "print" });
  report(`${where} print`, await page.evaluate(foldedFaults));
  await page.emulateMedia({ media: "screen" });
  if (await page.$("details")) {
    await unfold(page);
    await judge(page, `${where} unfolded`, width);
  }
  if (width === 390) await follow(page, address, name);
  const text = await page.textContent("body");
  await page.close();
  return text;
}

// The same words without scripts, and all that is folded can be unfolded.
async function lookPlain(context, address, name, text) {
  const page = await context.newPage(), where = `${name} without scripts`;
  await page.setViewportSize({ width: 390, height: 900 });
  await page.goto(address + name);
  if ((await page.textContent("body")) !== text)
    found.add(`${where}: the text is another`);
  for (const summary of await page.$$("summary")) {
    if (!(await summary.isVisible())) continue;
    const fold = await summary.evaluateHandle((e) => e.parentElement);
    await summary.click();
    if (!(await fold.evaluate((e) => e.open && e.lastElementChild
      .getBoundingClientRect().height > 0)))
      found.add(`${where}: ${await summary.textContent()} does not unfold`);
  }
  await page.close();
}

// Its only notes are on <br />, which CommonMark's own examples write.
function validate(address) {
  const child = spawn("java", [
    "-Dnu.validator.servlet.allow-forbidden-hosts=true", "-jar", vnu,
    "--format", "gnu", "--stdout",
    "--filterpattern", ".*[Tt]railing slash on void elements.*",
    ...pages.map((name) => address + name),
  ]);
  let said = "";
  child.stdout.on("data", (text) => (said += text));
  child.stderr.on("data", (text) => (said += text));
  return new Promise((done) => child.on("close", (status) => {
    said.split("\n").filter(Boolean).forEach((line) => found.add(line));
    if (status) found.add(`vnu: status ${status}`);
    done();
  }));
}

await withServer(folder, async (address) => {
  const texts = {};
  await validate(address);
  await withBrowser(async (context) => {
    await context.addInitScript({ content: axe });
    for (const name of pages)
      for (const width of [390, 1280])
        texts[name] = await look(context, address, name, width);
  });
  await withBrowser(async (context) => {
    for (const name of pages)
      await lookPlain(context, address, name, texts[name]);
  }, { javaScriptEnabled: false });
});
for (const line of found) console.error(line);
console.log(`browser: ${pages.length} pages at 2 widths, ${found.size} findings`);
process.exit(found.size || !pages.length ? 1 : 0);
