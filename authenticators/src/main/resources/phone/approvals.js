// What a browser asks this phone to approve. The phone proves by its key who it is, shows what the server says is being done,
// and signs its answer together with the fingerprint of exactly that text.
import { fingerprint, proof, send, sign } from "./proofs.js";

const RESOURCE = "../dual-password-approvals/";

/** What came of asking. */
export const NOTHING = undefined;
export const SWITCHED_OFF = Symbol("switched off");

/** What a token's service asks, as the server has worded it; or {@link SWITCHED_OFF} where it asks no phones. */
export async function asked(token) {
  const response = await send(token, `${RESOURCE}asked`, await proof(token));
  if (response.status === 404) {
    return SWITCHED_OFF;
  }
  return response.ok ? (await response.json()).asked : NOTHING;
}

/** Answers what was asked; the server's word for what came of it. */
export async function answer(token, text, decision, number) {
  const { id } = JSON.parse(text);
  const shown = await fingerprint(text);
  const signature = await sign(token, ["dual-password-approval", id, decision, number, shown]);
  const response = await send(token, `${RESOURCE}answer`, {
    proof: await proof(token),
    answer: { id, decision, number, shown, signature },
  });
  if (!response.ok) {
    throw new Error(`answer ${response.status}`);
  }
  return (await response.json()).answer;
}
