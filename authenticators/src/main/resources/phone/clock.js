// The phone's clock, set right by what the server says it is.
import { change } from "./store.js";

const TOLERATED_MILLIS = 30_000;

/** With their milliseconds. */
const UNITS = [
  ["day", 86_400_000],
  ["hour", 3_600_000],
  ["minute", 60_000],
  ["second", 1_000],
];

/** The moment by the server's clock, as far as it is known. */
export function nowFor(token) {
  return Date.now() + token.difference;
}

/** By how much the phone's clock is wrong, in words; nothing where that is too little to be mentioned. */
export function wrongBy(tokens, language) {
  const most = Math.max(0, ...tokens.map((token) => Math.abs(token.difference)));
  if (most <= TOLERATED_MILLIS) {
    return "";
  }
  const [unit, millis] = UNITS.find(([, length]) => most >= 2 * length) ?? UNITS.at(-1);
  const amount = Math.round(most / millis);
  return new Intl.NumberFormat(language, { style: "unit", unit, unitDisplay: "long" }).format(amount);
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
