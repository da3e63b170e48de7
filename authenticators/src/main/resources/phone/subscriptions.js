// What this phone tells its service of how it is to be told: signed by its key, as its answers are.
import { proof, send, sign } from "./proofs.js";

const RESOURCE = "../dual-password-push/";
const NOBODY = { endpoint: "", keys: { p256dh: "", auth: "" } };

export const SWITCHED_OFF = Symbol("switched off");

/** By which key the server sends, and whether it does; or {@link SWITCHED_OFF} where it tells no phones. */
export async function state(token) {
  const response = await send(token, `${RESOURCE}state`, await proof(token));
  if (response.status === 404) {
    return SWITCHED_OFF;
  }
  if (!response.ok) {
    throw new Error(`state ${response.status}`);
  }
  const { key, on } = await response.json();
  return { key, isOn: on === "true" };
}

/**
 * Has the server tell this phone, or nobody any more.
 *
 * @param subscription as the browser writes it; none for the end
 * @return whether the phone is told from now on
 */
export async function subscribe(token, { endpoint, keys } = NOBODY) {
  const said = await proof(token);
  const lines = ["dual-password-push", said.serviceId, said.userId, `${said.at}`, endpoint, keys.p256dh, keys.auth];
  const response = await send(token, `${RESOURCE}subscription`, {
    proof: said,
    subscription: { endpoint, key: keys.p256dh, auth: keys.auth },
    signature: await sign(token, lines),
  });
  if (!response.ok) {
    throw new Error(`subscription ${response.status}`);
  }
  return (await response.json()).on === "true";
}
