// One-time passwords by time (RFC 6238), made by the browser's own cryptography.

const HASHES = { SHA1: "SHA-1", SHA256: "SHA-256", SHA512: "SHA-512" };
const NOT_THE_SIGN = 0x7fffffff;

/** A key of the secret's bytes that can sign, and that no script can read. */
export function keyOf(secret, algorithm) {
  return crypto.subtle.importKey("raw", secret, { name: "HMAC", hash: HASHES[algorithm] }, false, ["sign"]);
}

/** The step at a moment, in milliseconds since the epoch. */
export function stepAt(millis, periodSeconds) {
  return Math.floor(millis / 1000 / periodSeconds);
}

/** Whole seconds until the next step, never 0. */
export function secondsLeft(millis, periodSeconds) {
  return periodSeconds - (Math.floor(millis / 1000) % periodSeconds);
}

/** The code of a step. */
export async function codeOf({ key, digits }, step) {
  const counter = new DataView(new ArrayBuffer(8));
  counter.setBigUint64(0, BigInt(step));
  const mac = new DataView(await crypto.subtle.sign("HMAC", key, counter));
  const offset = mac.getUint8(mac.byteLength - 1) & 0xf;
  const number = mac.getUint32(offset) & NOT_THE_SIGN;
  return String(number % 10 ** digits).padStart(digits, "0");
}

/** In two halves, as people read digits aloud. */
export function grouped(code) {
  const half = Math.floor(code.length / 2);
  return `${code.slice(0, half)} ${code.slice(half)}`;
}
