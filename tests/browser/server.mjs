// Serves the built site for the browser tests on five neighbouring ports, each a different world to be tested in:
// the plain one, one under a strict content security policy, one on which the wasm is missing, one below a folder,
// and one with the example pages, which take the explainer from the same port under the machine's other name.
// Usage: node tests/browser/server.mjs [FIRST_PORT]; also a module, for scripts that start it themselves.

import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";

export const FIRST_PORT = Number(process.env.TEST_PORT ?? 4310);

/** Base addresses, by world. */
export const address = {
  plain: `http://127.0.0.1:${FIRST_PORT}/`,
  strict: `http://127.0.0.1:${FIRST_PORT + 1}/`,
  noWasm: `http://127.0.0.1:${FIRST_PORT + 2}/`,
  below: `http://127.0.0.1:${FIRST_PORT + 3}/some/prefix/`,
  hosts: `http://127.0.0.1:${FIRST_PORT + 4}/examples/hosts/`,
  /** Hosts that only tests know. */
  testHosts: `http://127.0.0.1:${FIRST_PORT + 4}/tests/`,
  /** The site as it is seen from those hosts: another origin. */
  guest: `http://localhost:${FIRST_PORT + 4}/v1/`,
};

export const STRICT_POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; connect-src 'self'";

const at = (below) => fileURLToPath(new URL(`../../${below}`, import.meta.url));

/** The built site's folder. */
export const DIST = at("dist/");

/** What the example pages need of a server: the same file as `cargo xtask serve --examples` goes by. */
export const HOSTING = JSON.parse(await readFile(at("examples/hosts/hosting.json"), "utf8"));

/** A file of the site, or of the examples beside it. */
const beside = (folder) => (path) => {
  const inner = path.slice(folder.length - 1);
  return inner.startsWith("/examples/") ? at(inner.slice(1)) : join(DIST, inner);
};

const TYPES = {
  ".css": "text/css",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".json": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".xml": "application/xml",
};

function serve({ headers = {}, missing = () => false, folder = "/", find = beside(folder), change } = {}) {
  return createServer(async (request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url, "http://localhost").pathname));
    try {
      if (missing(path) || !path.startsWith(folder)) throw new Error("missing on purpose");
      const file = join(find(path), path.endsWith("/") ? "index.html" : "");
      const body = await readFile(file);
      const own = change?.(request, path, body) ?? { body };
      response.writeHead(200, { "content-type": TYPES[extname(file)] ?? "application/octet-stream", ...headers, ...own.headers });
      response.end(own.body);
    } catch {
      response.writeHead(404, { "content-type": "text/plain", ...headers });
      response.end("not found\n");
    }
  });
}

/** The world of the examples: what is served from where. */
const PLACES = {
  "/examples/hosts/scripts/": (name) => at(`node_modules/${HOSTING.scripts[name]}`),
  "/examples/": (name) => at(`examples/${name}`),
  "/tests/": (name) => at(`tests/browser/hosts/${name}`),
  "/v1/": (name) => join(DIST, name),
};

const examples = () =>
  serve({
    headers: { "access-control-allow-origin": "*" },
    find(path) {
      const place = Object.keys(PLACES).find((place) => path.startsWith(place));
      return PLACES[place](path.slice(place.length));
    },
    change({ headers: { host } }, path, body) {
      if (path.startsWith("/v1/") || !/\.html$|\/$/.test(path)) return undefined;
      const other = host.replace(/^[^:]+/, (name) => (name === "localhost" ? "127.0.0.1" : "localhost"));
      const policy = HOSTING.policies[path.split("/").at(-1)];
      return {
        body: String(body).replaceAll(HOSTING.placeholder, `http://${other}/v1/`),
        headers: policy && { "content-security-policy": policy },
      };
    },
  });

/** Starts all; the function it gives stops them. */
export async function start(firstPort = FIRST_PORT) {
  const servers = [
    serve(),
    serve({ headers: { "content-security-policy": STRICT_POLICY } }),
    serve({ missing: (path) => path.endsWith(".wasm") }),
    serve({ folder: "/some/prefix/" }),
    examples(),
  ];
  await Promise.all(
    servers.map(
      (server, n) =>
        new Promise((resolve, reject) => {
          server.on("error", reject);
          server.listen(firstPort + n, "127.0.0.1", resolve);
        }),
    ),
  );
  return () => Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await start(Number(process.argv[2] ?? FIRST_PORT));
}
