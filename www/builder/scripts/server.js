// Checks how a server sends the feed and the files of `pkg/`, and names the lines of its configuration that are missing.

import { probe } from "./feed.js";

/** The lines for nginx and Apache by what they do. `page` is the origin that may read the files. */
const LINES = {
  cors: (page) => [
    `add_header Access-Control-Allow-Origin "${page}";`,
    `Header set Access-Control-Allow-Origin "${page}"`,
  ],
  wasm: () => ["types { application/wasm wasm; }", "AddType application/wasm .wasm"],
  json: () => ["types { application/json json; }", "AddType application/json .json"],
  script: () => ["types { text/javascript js; }", "AddType text/javascript .js"],
  compression: () => [
    "gzip on;\ngzip_types application/wasm application/json text/javascript text/plain;",
    "AddOutputFilterByType DEFLATE application/wasm application/json text/javascript text/plain",
  ],
  immutable: () => [
    'location ~ "/masar_.*\\.[0-9a-f]{8}\\." { add_header Cache-Control "max-age=31536000, immutable"; }',
    '<FilesMatch "^masar_.*\\.[0-9a-f]{8}\\.">\n  Header set Cache-Control "max-age=31536000, immutable"\n</FilesMatch>',
  ],
  revalidate: () => [
    'location ~ "/masar(_check)?\\.js$" { add_header Cache-Control "no-cache"; }',
    '<FilesMatch "^masar(_check)?\\.js$">\n  Header set Cache-Control "no-cache"\n</FilesMatch>',
  ],
};

const finding = (severity, text, url, fix, page) => {
  const [nginx, apache] = fix ? LINES[fix](page) : [];
  return { severity, text, url: url.href, nginx, apache };
};

/** The findings about the response to a request, before its headers. */
const reached = ({ url, state, response }, page) => {
  switch (state) {
    case "ok": return [];
    // To this page the file is on another site, to the webmaster's page it is not.
    case "refused": return [
      url.origin === page ? finding("advice", "unchecked", url) : finding("error", "refused", url, "cors", page),
    ];
    case "status": return [{ ...finding("error", "status", url), status: response.status }];
    default: return [finding("error", "unreachable", url)];
  }
};

const MEDIA_TYPES = {
  wasm: [/^application\/wasm\b/, "wasm"],
  js: [/javascript\b/, "script"],
  json: [/json\b/, "json"],
};

/** The findings about the headers of a response. Those of other origins are hidden except for the type and caching. */
const headers = ({ url, response }, isReadable) => {
  const found = [];
  const get = (name) => response.headers.get(name) ?? "";
  const type = get("Content-Type");
  const extension = url.pathname.split(".").pop();
  const [pattern, fix] = MEDIA_TYPES[extension] ?? [];
  if (/^text\/html\b/.test(type)) found.push(finding("error", "html", url));
  else if (pattern && !pattern.test(type)) found.push({ ...finding("warning", "type", url, fix), type: type || "–" });
  if (isReadable && !get("Content-Encoding") && extension !== "json") {
    found.push(finding("warning", "uncompressed", url, "compression"));
  }
  const caching = get("Cache-Control");
  const isHashed = /\.[0-9a-f]{8}\.\w+$/.test(url.pathname);
  if (isHashed && !/max-age=\d{6}/.test(caching)) found.push(finding("warning", "immutable", url, "immutable"));
  if (url.pathname.endsWith("/masar.js") && /max-age=[1-9]\d{3}|immutable/.test(caching)) {
    found.push(finding("warning", "revalidate", url, "revalidate"));
  }
  return found;
};

const examine = (probed, page) => {
  const { url, state } = probed;
  const found = reached(probed, page);
  if (state !== "ok") return found;
  found.push(...headers(probed, url.origin === location.origin));
  // This page cannot see for whom the server allows its own files.
  if (url.origin === location.origin && url.origin !== page) found.push(finding("warning", "otherPage", url, "cors", page));
  return found;
};

/** Checks `masar.js`, and of the files that it loads one of each kind. `hashes` is the content of `integrity.json`. */
export const checkFiles = async ({ pkg, page }, hashes) => {
  const wanted = [/^masar_core\..*js$/, /^masar_core_bg\..*wasm$/, /^masar_words_ar\..*txt$/];
  const names = Object.keys(hashes);
  const files = wanted.map((pattern) => names.find((name) => pattern.test(name))).filter(Boolean);
  const probed = await Promise.all(["masar.js", ...files].map((name) => probe(new URL(name, pkg), "HEAD")));
  return probed.flatMap((one) => examine(one, page.origin));
};

/** The findings about the response to the request for the feed. */
export const checkFeedResponse = (probed, { page }) => {
  const found = examine(probed, page.origin);
  return found.filter(({ text }) => text !== "immutable");
};

/** Of findings with the same fix, or with none because of the same site, only the first. */
export const once = (findings) => {
  const keyOf = ({ nginx, text }) => nginx ?? (text === "unchecked" ? text : undefined);
  return findings.filter((one, at) => {
    const key = keyOf(one);
    return key === undefined || findings.findIndex((other) => keyOf(other) === key) === at;
  });
};
