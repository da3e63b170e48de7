// Keeps the page for when there is no network. The server writes in which version and files it has; a new version of any of
// them, or of a text, makes this file a new one, and takes the place of the old one as a whole.

const VERSION = "@version@";
const FILES = "@files@".split(" ");

const OF_THIS_PAGE = `dual-password-phone ${registration.scope} `;
const CACHE = OF_THIS_PAGE + VERSION;
const ADDRESSES = new Set(FILES.map((file) => new URL(file, registration.scope).href));

self.addEventListener("install", (event) => event.waitUntil(fill().then(() => self.skipWaiting())));

self.addEventListener("activate", (event) => event.waitUntil(forget().then(() => self.clients.claim())));

self.addEventListener("fetch", (event) => {
  if (event.request.method === "GET" && ADDRESSES.has(event.request.url)) {
    event.respondWith(kept(event.request));
  }
});

async function fill() {
  const cache = await caches.open(CACHE);
  await cache.addAll([...ADDRESSES].map((address) => new Request(address, { cache: "reload", credentials: "omit" })));
}

async function forget() {
  const names = await caches.keys();
  const old = names.filter((name) => name.startsWith(OF_THIS_PAGE) && name !== CACHE);
  await Promise.all(old.map((name) => caches.delete(name)));
}

async function kept(request) {
  const found = await (await caches.open(CACHE)).match(request.url);
  return found ?? fetch(request);
}
