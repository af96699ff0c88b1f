// Serves the built site for the browser tests on four neighbouring ports, each a different world to be tested in:
// the plain one, one under a strict content security policy, one on which the wasm is missing, one below a folder.
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
};

export const STRICT_POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; connect-src 'self'";

/** The built site's folder. */
export const DIST = fileURLToPath(new URL("../../dist/", import.meta.url));

/** Example pages, served beside the site as `examples/`. */
const EXAMPLES = fileURLToPath(new URL("../../examples/", import.meta.url));

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

function serve({ headers = {}, missing = () => false, folder = "/" } = {}) {
  return createServer(async (request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url, "http://localhost").pathname));
    const inner = path.slice(folder.length - 1);
    const whole = inner.startsWith("/examples/") ? join(EXAMPLES, inner.slice("/examples".length)) : join(DIST, inner);
    const file = join(whole, path.endsWith("/") ? "index.html" : "");
    try {
      if (missing(path) || !path.startsWith(folder)) throw new Error("missing on purpose");
      const body = await readFile(file);
      response.writeHead(200, { "content-type": TYPES[extname(file)] ?? "application/octet-stream", ...headers });
      response.end(body);
    } catch {
      response.writeHead(404, { "content-type": "text/plain", ...headers });
      response.end("not found\n");
    }
  });
}

/** Starts all four; the function it gives stops them. */
export async function start(firstPort = FIRST_PORT) {
  const servers = [
    serve(),
    serve({ headers: { "content-security-policy": STRICT_POLICY } }),
    serve({ missing: (path) => path.endsWith(".wasm") }),
    serve({ folder: "/some/prefix/" }),
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
