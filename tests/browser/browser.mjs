// A browser and a small server for the tests of this folder. Needs
// playwright-core (npm, at test time) and Debian's chromium.
import { chromium } from "playwright-core";
import { createReadStream, mkdtempSync, rmSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { tmpdir } from "node:os";

// Runs work(context) in a browser of its own and clears up behind it; options
// are playwright's, such as javaScriptEnabled.
export async function withBrowser(work, options = {}) {
  const profile = mkdtempSync(join(tmpdir(), "annai-browser-"));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env.CHROMIUM || "/usr/bin/chromium",
    args: [
      "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
      "--disable-background-networking", "--disable-component-update",
      "--disable-sync", "--hide-scrollbars",
    ],
    locale: "ja-JP",
    viewport: { width: 1280, height: 900 },
    ...options,
  });
  try {
    return await work(context);
  } finally {
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

const types = {
  ".html": "text/html; charset=utf-8", ".css": "text/css",
  ".svg": "image/svg+xml", ".woff": "font/woff", ".woff2": "font/woff2",
  ".pdf": "application/pdf", ".xml": "application/xml",
  ".json": "application/json", ".txt": "text/plain; charset=utf-8",
};

// Serves a folder on the loopback while work(address) runs; what is not there
// gets the folder's 404.html, as on the real server.
export async function withServer(folder, work) {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url, "http://x").pathname);
    let file = join(folder, normalize(path));
    if (path.endsWith("/")) file = join(file, "index.html");
    let status = 200;
    if (!statSync(file, { throwIfNoEntry: false })?.isFile()) {
      status = path === "/404.html" ? 500 : 404;
      file = join(folder, "404.html");
    }
    const type = types[extname(file)] || "application/octet-stream";
    response.writeHead(status, { "Content-Type": type });
    createReadStream(file).pipe(response);
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  try {
    return await work(`http://127.0.0.1:${server.address().port}/`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}
