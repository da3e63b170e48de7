import type { Schema } from "../../api";
import { asTyped } from "../../components/digits";

export type TokenState = Schema<"Token">["state"];

export const TOKEN_STATES: TokenState[] = ["in_stock", "assigned", "suspended", "revoked"];

/** Days within which tokens can be sought that expire. */
export const EXPIRY_DAYS = [30, 60, 90, 180];

/** Tokens on a page. */
export const PAGE_SIZE = 20;

/** What tokens are sought by; it stands in the address of the page, so that a link leads to it. */
export type TokenFilter = {
  /** How the serial number begins. */
  serial?: string;
  state?: TokenState;
  /** Id of a contract. */
  contract?: string;
  expiresWithin?: number;
};

/** Of the parameters of the page's address; what is none is left out. */
export function filterOf(address: URLSearchParams): TokenFilter {
  const state = TOKEN_STATES.find((known) => known === address.get("state"));
  const days = EXPIRY_DAYS.find((known) => String(known) === address.get("expires"));
  return {
    ...given("serial", asTyped(address.get("serial") ?? "")),
    ...given("contract", address.get("contract") ?? ""),
    ...(state && { state }),
    ...(days !== undefined && { expiresWithin: days }),
  };
}

/** Its parameters in the page's address. */
export function addressOf({ serial, state, contract, expiresWithin }: TokenFilter): URLSearchParams {
  return new URLSearchParams({
    ...given("serial", asTyped(serial ?? "")),
    ...(state && { state }),
    ...given("contract", contract ?? ""),
    ...(expiresWithin !== undefined && { expires: String(expiresWithin) }),
  });
}

/** What the server is asked for: one more than is shown, which says whether there is a further page. */
export function queryOf(filter: TokenFilter, after?: string) {
  return {
    serial: filter.serial,
    state: filter.state,
    contract: filter.contract,
    "expires-within": filter.expiresWithin,
    after,
    max: PAGE_SIZE + 1,
  };
}

/** What of an answer is shown, and where the next page begins. */
export function pageOf(tokens: Schema<"Token">[]): { shown: Schema<"Token">[]; after?: string } {
  const shown = tokens.slice(0, PAGE_SIZE);
  return tokens.length > PAGE_SIZE ? { shown, after: shown.at(-1)?.serial } : { shown };
}

const given = (key: string, value: string) => (value === "" ? {} : { [key]: value });
