// The hand-over of a token's secret to this phone, once.
import { keyOf } from "./codes.js";
import { handOver } from "./hand-over.js";
import { inBase64Url } from "./proofs.js";
import { add, begin, tokens } from "./store.js";

const QUOTE = 0x22;
const DASH = 0x2d;
const BEFORE_SECRET = new TextEncoder().encode('"secret":"');
const DIGITS = new TextEncoder().encode("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_");

/** What came of it: the names of messages. */
export const DONE = "done";
export const ALREADY = "already";
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
  const handed = await handOver("activate", { ...entry, deviceKey });
  return handed.refused ?? keep(handed, device);
}

async function keep({ answer, folder, now }, device) {
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
