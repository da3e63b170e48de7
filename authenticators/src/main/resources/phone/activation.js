// The hand-over of a token's secret to this phone, once.
import { keyOf } from "./codes.js";
import { inBase64Url } from "./proofs.js";
import { add, begin, tokens } from "./store.js";

const PAGE = /\/dual-password-phone\/$/;
const QUOTE = 0x22;
const DASH = 0x2d;
const BEFORE_SECRET = new TextEncoder().encode('"secret":"');
const DIGITS = new TextEncoder().encode("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_");

/** What came of it: the names of messages. */
export const DONE = "done";
export const ALREADY = "already";
export const REFUSED = "refused";
export const LATER = "later";
export const OFFLINE = "offline";
export const NO_STORAGE = "no-storage";

/**
 * Activates a token.
 *
 * @param entry serviceId, userId and activationPassword, as typed
 */
export async function activate(entry) {
  const device = await crypto.subtle.generateKey({ name: "ECDSA", namedCurve: "P-256" }, false, ["sign", "verify"]);
  try {
    if ((await tokens()).some((token) => token.serviceId === entry.serviceId)) {
      return ALREADY;
    }
    await begin(entry.serviceId, device);
  } catch {
    return NO_STORAGE;
  }
  const deviceKey = inBase64Url(await crypto.subtle.exportKey("spki", device.publicKey));
  return handOver(location.href, { ...entry, deviceKey }, device, true);
}

async function handOver(folder, request, device, mayBeAnother) {
  const asked = Date.now();
  let response;
  let answer;
  try {
    response = await fetch(new URL("activate", folder), {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(request),
      cache: "no-store",
      credentials: "omit",
      redirect: "error",
    });
    answer = new Uint8Array(await response.arrayBuffer());
  } catch {
    return OFFLINE;
  }
  if (response.ok) {
    return keep(answer, device, new URL(folder).pathname, (asked + Date.now()) / 2);
  }
  const page = mayBeAnother && response.status === 404 && pageOfService(answer, folder);
  if (page) {
    return handOver(page, request, device, false);
  }
  return response.status === 403 ? REFUSED : LATER;
}

/** The page of a service of another realm of this server, and of no other origin. */
function pageOfService(answer, folder) {
  try {
    const page = new URL(JSON.parse(new TextDecoder().decode(answer)).page, folder);
    return page.origin === location.origin && PAGE.test(page.pathname) ? page : undefined;
  } catch {
    return undefined;
  }
}

async function keep(answer, device, folder, now) {
  const secret = takeSecret(answer);
  const told = JSON.parse(new TextDecoder().decode(answer));
  try {
    await add({
      serviceId: told.serviceId,
      userId: told.userId,
      service: told.service,
      digits: told.digits,
      periodSeconds: told.periodSeconds,
      key: await keyOf(secret, told.algorithm),
      device,
      folder,
      since: told.now,
      difference: Math.round(told.now - now),
    });
    return DONE;
  } catch (failure) {
    return failure?.name === "ConstraintError" ? ALREADY : NO_STORAGE;
  } finally {
    secret.fill(0);
  }
}

/** Takes the secret out of the bytes of an answer, and leaves dashes in its place: it never becomes a text. */
function takeSecret(answer) {
  const at = answer.findIndex((_, place) => BEFORE_SECRET.every((byte, next) => answer[place + next] === byte));
  const from = at + BEFORE_SECRET.length;
  const to = answer.indexOf(QUOTE, from);
  const secret = new Uint8Array(Math.floor(((to - from) * 6) / 8));
  let bits = 0;
  let count = 0;
  let filled = 0;
  for (let place = from; place < to; place++) {
    bits = ((bits << 6) | DIGITS.indexOf(answer[place])) & 0xffff;
    count += 6;
    if (count >= 8) {
      count -= 8;
      secret[filled++] = bits >> count;
    }
  }
  answer.fill(DASH, from, to);
  return secret;
}
