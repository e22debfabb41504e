// The demonstration site in a real browser: from file:// and from a sub-path, with and without
// JavaScript, light and dark, narrow and wide.
//
// Environment: CHROMIUM, the browser; DATELINE, the program.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { extname, join, normalize } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const root = fileURLToPath(new URL("../..", import.meta.url));
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const site = mkdtempSync(join(tmpdir(), "dateline-")) + "/site";
const types = { ".html": "text/html", ".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml", ".json": "application/json" };
const flags = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

let browser, server, served;

before(async () => {
  execFileSync(process.env.DATELINE ?? "target/release/dateline", ["build", "--out", site], { cwd: root, stdio: "ignore" });
  browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: flags });
  server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url, "http://x").pathname)).replace(/^\/some\/where\//, "");
    try {
      response.setHeader("content-type", types[extname(path)] ?? "text/plain");
      response.end(readFileSync(join(site, path)));
    } catch {
      response.statusCode = 404;
      response.end();
    }
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  served = `http://127.0.0.1:${server.address().port}/some/where/`;
});

after(async () => {
  await browser?.close();
  server?.close();
  rmSync(site, { recursive: true, force: true });
});

/** Every page, as paths within the site. */
function pages(folder = "") {
  return readdirSync(join(site, folder)).sort().flatMap((name) => {
    const path = folder ? `${folder}/${name}` : name;
    if (statSync(join(site, path)).isDirectory()) return pages(path);
    return path.endsWith(".html") ? [path] : [];
  });
}

/** One page of each type: the first of each folder, and every page that stands alone. */
function onePageOfEachType() {
  const seen = new Set();
  return pages().filter((path) => {
    const type = path.includes("/") ? path.split("/")[0] : path;
    return !seen.has(type) && seen.add(type);
  });
}

const url = (path) => pathToFileURL(join(site, path)).href;

/** Opens a page and fails on any error it reports or any request that leaves the site. */
async function visit(context, address) {
  const page = await context.newPage();
  const troubles = [];
  page.on("console", (message) => ["error", "warning"].includes(message.type()) && troubles.push(message.text()));
  page.on("pageerror", (error) => troubles.push(String(error)));
  page.on("request", (request) => {
    const allowed = address.startsWith("file:") ? "file:" : served;
    if (!request.url().startsWith(allowed) && !request.url().startsWith("data:")) troubles.push(`leaves the site: ${request.url()}`);
  });
  await page.goto(address);
  return { page, troubles };
}

for (const colorScheme of ["light", "dark"]) {
  for (const width of [320, 1280]) {
    test(`every page type is accessible and fits: ${colorScheme}, ${width} px`, async () => {
      const context = await browser.newContext({ colorScheme, viewport: { width, height: 900 }, bypassCSP: true });
      const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
      const all = [];
      for (const path of [...onePageOfEachType(), "search.html#q=russia"]) {
        const { page, troubles } = await visit(context, path.includes("#") ? url(path.split("#")[0]) + "#" + path.split("#")[1] : url(path));
        if (path.includes("#q=")) await page.locator(".hits a").first().waitFor();
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        if (wide > 0) troubles.push(`${wide} px too wide`);
        await page.evaluate(axe);
        const found = await page.evaluate((values) => axe.run({ runOnly: { type: "tag", values }, preload: false }), tags);
        troubles.push(...found.violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target).join(" ")}`));
        all.push(...troubles.map((trouble) => `${path}: ${trouble}`));
        await page.close();
      }
      assert.deepEqual(all, []);
      await context.close();
    });
  }
}

test("every page opens from file:// and from a sub-path without an error", async () => {
  const context = await browser.newContext();
  for (const path of pages()) {
    for (const address of [url(path), served + path]) {
      const { page, troubles } = await visit(context, address);
      if (readFileSync(join(site, path), "utf8").includes('http-equiv="refresh"')) {
        await page.waitForURL((to) => to.href !== address); // an old address leads on
        await page.waitForLoadState();
      }
      assert.deepEqual(troubles, [], address);
      assert.ok((await page.title()).length > 0, path);
      await page.close();
    }
  }
  await context.close();
});

test("without JavaScript everything is readable and every event can be reached", async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const { page } = await visit(context, url("timeline.html"));
  const events = JSON.parse(readFileSync(join(site, "data/timeline.json"), "utf8")).events;
  for (const event of events) {
    assert.ok(await page.locator(`main a[href$="${event.id}.html"]`).first().isVisible(), event.id);
  }
  await page.locator(`main li a[href$="${events[0].id}.html"]`).first().click();
  assert.ok((await page.locator("h1").innerText()).includes(events[0].title));
  const quote = page.locator("main figure blockquote").first();
  assert.ok(await quote.isVisible());
  await context.close();
});

test("a tab walk reaches every event of the timeline", async () => {
  const context = await browser.newContext();
  const { page } = await visit(context, url("timeline.html"));
  const events = JSON.parse(readFileSync(join(site, "data/timeline.json"), "utf8")).events;
  const wanted = new Set(events.map((event) => `${event.id}.html`));
  for (let step = 0; step < 400 && wanted.size > 0; step++) {
    await page.keyboard.press("Tab");
    const target = await page.evaluate(() => document.activeElement?.getAttribute("href") ?? "");
    wanted.delete(target.split("/").pop().split("#")[0]);
  }
  assert.deepEqual([...wanted], []);
  await context.close();
});

for (const [where, address] of [["a disk", () => url("search.html")], ["a sub-path", () => `${served}search.html`]]) {
  test(`the search page finds events, names and sentences from ${where}`, async () => {
    const context = await browser.newContext();
    const { page, troubles } = await visit(context, address());
    const status = page.locator("form.find [role=status]");
    const ask = async (text, wanted) => {
      await page.locator("#q").fill(text);
      await page.waitForFunction((pattern) => new RegExp(pattern).test(document.querySelector("form.find [role=status]").textContent), wanted.source);
    };
    await ask("medvedev visit", /[1-9]\d* event.*[1-9]\d* sentence/);
    assert.match(await page.locator(".hits.events a").first().innerText(), /Medvedev/);
    assert.ok(await page.locator(".hits mark", { hasText: "visit" }).first().isVisible());
    await ask("visiting", /[1-9]\d* event/); // another form of the word
    await ask("medved", /[1-9]\d* name/); // a beginning
    assert.match(await page.locator(".hits.names a").first().innerText(), /Medvedev/);
    await ask("xylophone quartet", /^0 events, 0 names, 0 sentences$/);
    await ask("kunashir", /[1-9]\d* event/);
    assert.match(page.url(), /#q=kunashir$/);
    await page.keyboard.press("ArrowDown");
    const target = await page.evaluate(() => document.activeElement.getAttribute("href"));
    await page.keyboard.press("Escape");
    assert.equal(await page.evaluate(() => document.activeElement.id), "q");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    await page.waitForURL((to) => to.href.endsWith(target));
    assert.equal(await status.count(), 0);
    await page.goBack();
    await page.waitForFunction(() => /[1-9]\d* event/.test(document.querySelector("form.find [role=status]").textContent));
    assert.deepEqual(troubles, []);
    await context.close();
  });
}

test("a quotation's link opens the reader at the words", async () => {
  const context = await browser.newContext();
  const timeline = JSON.parse(readFileSync(join(site, "data/timeline.json"), "utf8"));
  const event = timeline.events.find((event) => event.mentions.length > 1);
  const { page } = await visit(context, url(event.url));
  await page.locator('main figure a[href*="documents/"][href*="#c"]').first().click();
  await page.waitForURL(/documents\/.*#c\d+/);
  const target = await page.evaluate(() => document.querySelector(":target") !== null);
  assert.ok(target, "the anchor is there");
  await context.close();
});

test("filters narrow the list and stay in the address", async () => {
  const context = await browser.newContext();
  const { page } = await visit(context, url("timeline.html"));
  const status = page.locator("main [role=status]").first();
  const all = await status.innerText();
  await page.locator("main form input[type=search]").fill("zzzz no such words");
  await page.waitForFunction((before) => document.querySelector("main [role=status]").innerText !== before, all);
  assert.match(await status.innerText(), /^0 /);
  assert.ok(page.url().includes("#"), "state is in the hash");
  await context.close();
});

test("the switch between light and dark is remembered", async () => {
  const context = await browser.newContext({ colorScheme: "light" });
  const { page } = await visit(context, served + "index.html");
  await page.locator("button.switch").click();
  await page.goto(served + "about.html");
  assert.equal(await page.evaluate(() => document.documentElement.dataset.theme), "dark");
  await context.close();
});
