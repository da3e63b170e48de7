// Keeps the page for when there is no network. The server writes in which version and files it has; a new version of any of
// them, or of a text, makes this file a new one, and takes the place of the old one as a whole.

const VERSION = "@version@";
const FILES = "@files@".split(" ");

const OF_THIS_PAGE = `dual-password-phone ${registration.scope} `;
const CACHE = OF_THIS_PAGE + VERSION;
const LANGUAGE = "dual-password-phone-language";
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

// What a push service brings says only whose request waits. The page asks what it is.
self.addEventListener("push", (event) => event.waitUntil(notify(event.data)));

self.addEventListener("notificationclick", (event) => {
  event.notification.close();
  event.waitUntil(show());
});

async function notify(data) {
  const words = await stored();
  const text = (name) => words?.texts[name] ?? "";
  await registration.showNotification(words?.bank ?? service(data), {
    body: text("push-waits"),
    lang: words?.language,
    icon: "icon-192.png",
    tag: "approval",
    renotify: true,
    requireInteraction: true,
  });
}

function service(data) {
  try {
    return data.json().service;
  } catch {
    return "";
  }
}

/** The words of the page as it was kept, in the language that it spoke last. */
async function stored() {
  const chosen = await (await caches.open(LANGUAGE)).match(new URL("language", registration.scope).href);
  const language = chosen ? await chosen.text() : "ja";
  const found = await (await caches.open(CACHE)).match(new URL(`messages-${language}.json`, registration.scope).href);
  return found && { ...(await found.json()), language };
}

/** Shows the page, which looks for what waits as soon as somebody looks at it. */
async function show() {
  const pages = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  const page = pages.find((one) => one.url.startsWith(registration.scope));
  return page ? page.focus() : self.clients.openWindow("./");
}
