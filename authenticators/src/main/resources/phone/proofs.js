// By what this phone proves to its service who it is.
import { nowFor } from "./clock.js";

const encoder = new TextEncoder();

/** Signed for this moment. */
export async function proof(token) {
  const at = Math.round(nowFor(token));
  const { serviceId, userId } = token;
  return { serviceId, userId, at, signature: await sign(token, ["dual-password-phone", serviceId, userId, `${at}`]) };
}

/** Lines, signed by the phone's own key. */
export async function sign(token, lines) {
  const algorithm = { name: "ECDSA", hash: "SHA-256" };
  return inBase64Url(await crypto.subtle.sign(algorithm, token.device.privateKey, encoder.encode(lines.join("\n"))));
}

/** Sends something to the service of a token. */
export function send(token, address, body) {
  return fetch(new URL(address, location.origin + token.folder), {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
    cache: "no-store",
    credentials: "omit",
    redirect: "error",
  });
}

export async function fingerprint(text) {
  return inBase64Url(await crypto.subtle.digest("SHA-256", encoder.encode(text)));
}

export function inBase64Url(buffer) {
  return btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");
}
