// What the phone keeps: keys that can be used and never read, in the browser's own database. All of it belongs to the origin,
// and a browser that clears its data takes all of it at once, without a word.

const NAME = "dual-password-phone";
const VERSION = 1;
const TOKENS = "tokens";
const BEGUN = "begun";

let opened;

function database() {
  opened ??= new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, VERSION);
    request.onupgradeneeded = () => {
      request.result.createObjectStore(TOKENS, { keyPath: "serviceId" });
      request.result.createObjectStore(BEGUN, { keyPath: "serviceId" });
    };
    request.onsuccess = () => {
      request.result.onversionchange = () => request.result.close();
      resolve(request.result);
    };
    request.onerror = () => reject(request.error);
    request.onblocked = () => reject(new DOMException("blocked", "InvalidStateError"));
  });
  return opened;
}

/** Does something in one transaction, and waits until it is on the disk. */
async function transaction(mode, work) {
  const open = (await database()).transaction([TOKENS, BEGUN], mode, { durability: "strict" });
  return new Promise((resolve, reject) => {
    const request = work(open.objectStore(TOKENS), open.objectStore(BEGUN));
    open.oncomplete = () => resolve(request?.result);
    open.onabort = () => reject(open.error);
  });
}

/** All tokens, by service. */
export function tokens() {
  return transaction("readonly", (tokens) => tokens.getAll());
}

/** Keeps the phone's key for an activation that begins: where nothing can be kept, that is found out before it counts. */
export function begin(serviceId, device) {
  return transaction("readwrite", (_, begun) => begun.put({ serviceId, device }));
}

/** Keeps a token. Fails with a ConstraintError where the phone has one of this service. */
export function add(token) {
  return transaction("readwrite", (tokens, begun) => {
    begun.delete(token.serviceId);
    return tokens.add(token);
  });
}

/** Changes a token that is still there. */
export function change(serviceId, changed) {
  return transaction("readwrite", (tokens) => {
    const request = tokens.get(serviceId);
    request.onsuccess = () => request.result && tokens.put({ ...request.result, ...changed });
  });
}

export function remove(serviceId) {
  return transaction("readwrite", (tokens) => tokens.delete(serviceId));
}

/** Asks the browser not to clear the data of this origin for want of space. It may say no. */
export async function askToKeep() {
  return (await navigator.storage?.persist?.()) ?? false;
}
