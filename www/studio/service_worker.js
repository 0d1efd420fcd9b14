// The entry of `masar_studio_service_worker.js`, which has the files of the Studio and of the widget for a page without a
// network. It stores no feed and no token, and serves nothing else. The build replaces `FILES`: pairs of a name and its
// hash for `integrity`, and `PAGE`: the page with a text that it contains.
const [page, script] = PAGE;
const folder = new URL("./", location);
const addresses = new Set([page, ...FILES.map(([name]) => name)].map((name) => new URL(name, folder).href));
const prefix = `masar-studio ${folder.pathname} `;
const cacheName = prefix + script;

/** Fetches a file that the cache does not have. A file of another build is refused, so that versions are never mixed. */
const add = async (cache, name, options) => {
    const address = new URL(name, folder).href;
    if (await cache.match(address)) return;
    const response = await fetch(new Request(address, options));
    if (!response.ok) throw new Error(`${address} responded with the status ${response.status}`);
    // A server may add something to a page, so this has no hash.
    if (name === page && !(await response.clone().text()).includes(script)) throw new Error(`${address} is of another version`);
    await cache.put(address, response);
};

const install = async () => {
    const cache = await caches.open(cacheName);
    // A file whose name has no hash may be an old one in the browser's cache.
    const asks = FILES.map(([name, integrity]) => add(cache, name, { cache: /\.[0-9a-f]{8}\./.test(name) ? "default" : "no-cache", integrity }));
    await Promise.all([add(cache, page, { cache: "no-cache" }), ...asks]);
};

const activate = async () => {
    const names = await caches.keys();
    await Promise.all(names.filter((name) => name.startsWith(prefix) && name !== cacheName).map((name) => caches.delete(name)));
    await clients.claim();
};

const respond = async (request, address) => {
    const cache = await caches.open(cacheName);
    return await cache.match(address) ?? fetch(request);
};

addEventListener("install", (event) => event.waitUntil(install()));
addEventListener("activate", (event) => event.waitUntil(activate()));
addEventListener("message", (event) => {
    if (event.data === "activate") skipWaiting();
});
addEventListener("fetch", (event) => {
    const address = event.request.url.replace(/[?#].*/, "");
    if (event.request.method === "GET" && addresses.has(address)) event.respondWith(respond(event.request, address));
});
