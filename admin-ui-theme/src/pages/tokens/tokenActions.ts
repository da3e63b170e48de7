import type { Schema } from "../../api";
import { asTyped } from "../../components/digits";

type Token = Schema<"Token">;

export type TokenAction = "suspend" | "release" | "resynchronise" | "assign" | "takeBack" | "revoke";

/** Of a token on a phone: it is its user's, whose contract it stays with, and has no clock that could run away. */
const OF_SOFTWARE: TokenAction[] = ["suspend", "release", "revoke"];

/** What can be done with a token as it is, in the order in which it is offered. The server decides again. */
export function actionsOf(token: Token): TokenAction[] {
  const all = actionsByState(token);
  return token.form === "software" ? all.filter((action) => OF_SOFTWARE.includes(action)) : all;
}

function actionsByState(token: Token): TokenAction[] {
  const suspended = token.suspension !== undefined && token.suspension !== "usable";
  const byBank = token.state === "suspended";
  switch (token.state) {
    case "revoked":
      return [];
    case "in_stock":
      return ["assign", "revoke"];
    default:
      return [
        ...(byBank ? [] : (["suspend"] as const)),
        ...(suspended || byBank ? (["release"] as const) : (["resynchronise"] as const)),
        ...(byBank ? [] : (["assign", "takeBack"] as const)),
        "revoke",
      ];
  }
}

/** Whether what was typed is that serial number. */
export const isSerial = (typed: string, serial: string) => asTyped(typed) === serial;

/** Whether it can be a code: 6 to 8 digits. */
export const isCode = (typed: string) => /^\d{6,8}$/.test(asTyped(typed));
