// What a browser asks this phone to approve. The phone proves by its key who it is, shows what the server says is being done,
// and signs its answer together with the fingerprint of exactly that text.
import { nowFor } from "./clock.js";

const RESOURCE = "../dual-password-approvals/";
const encoder = new TextEncoder();

/** What came of asking. */
export const NOTHING = undefined;
export const SWITCHED_OFF = Symbol("switched off");

/** What a token's service asks, as the server has worded it; or {@link SWITCHED_OFF} where it asks no phones. */
export async function asked(token) {
  const response = await send(token, "asked", await proof(token));
  if (response.status === 404) {
    return SWITCHED_OFF;
  }
  return response.ok ? (await response.json()).asked : NOTHING;
}

/** Answers what was asked; the server's word for what came of it. */
export async function answer(token, text, decision, number) {
  const { id } = JSON.parse(text);
  const shown = inBase64Url(await crypto.subtle.digest("SHA-256", encoder.encode(text)));
  const signature = await sign(token, ["dual-password-approval", id, decision, number, shown]);
  const response = await send(token, "answer", {
    proof: await proof(token),
    answer: { id, decision, number, shown, signature },
  });
  if (!response.ok) {
    throw new Error(`answer ${response.status}`);
  }
  return (await response.json()).answer;
}

async function proof(token) {
  const at = Math.round(nowFor(token));
  const { serviceId, userId } = token;
  return { serviceId, userId, at, signature: await sign(token, ["dual-password-phone", serviceId, userId, `${at}`]) };
}

async function sign(token, lines) {
  const algorithm = { name: "ECDSA", hash: "SHA-256" };
  return inBase64Url(await crypto.subtle.sign(algorithm, token.device.privateKey, encoder.encode(lines.join("\n"))));
}

function send(token, what, body) {
  return fetch(new URL(RESOURCE + what, location.origin + token.folder), {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
    cache: "no-store",
    credentials: "omit",
    redirect: "error",
  });
}

function inBase64Url(buffer) {
  return btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");
}
