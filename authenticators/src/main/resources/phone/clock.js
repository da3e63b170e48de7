// The phone's clock, set right by what the server says it is.
import { change } from "./store.js";

const TOLERATED_MILLIS = 30_000;

/** The moment by the server's clock, as far as it is known. */
export function nowFor(token) {
  return Date.now() + token.difference;
}

/** Whole seconds by which the phone's clock is wrong; 0 where that is too little to be mentioned. */
export function secondsWrong(tokens) {
  const most = Math.max(0, ...tokens.map((token) => Math.abs(token.difference)));
  return most > TOLERATED_MILLIS ? Math.round(most / 1000) : 0;
}

/** Asks what the time is, and keeps the difference with the tokens. Without the network they keep the one they have. */
export async function compare(tokens) {
  const folders = [...new Set(tokens.map((token) => token.folder))];
  await Promise.all(folders.map((folder) => compareWith(folder, tokens.filter((token) => token.folder === folder))));
}

async function compareWith(folder, tokens) {
  let difference;
  try {
    const asked = Date.now();
    const response = await fetch(new URL("time", location.origin + folder), {
      cache: "no-store",
      credentials: "omit",
      redirect: "error",
    });
    difference = Math.round((await response.json()).now - (asked + Date.now()) / 2);
  } catch {
    return;
  }
  if (Number.isSafeInteger(difference)) {
    for (const token of tokens) {
      token.difference = difference;
      await change(token.serviceId, { difference });
    }
  }
}
