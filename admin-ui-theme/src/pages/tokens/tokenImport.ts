import type { Schema } from "../../api";
import { csvOf } from "../../components/download";

export type FileFormat = Schema<"TokenFile">["format"];

/** Bytes of a request that Keycloak takes at most. */
export const MAX_REQUEST_BYTES = 10 * 1024 * 1024;

/** How the secrets in the files are protected. */
export type Protection =
  | { kind: "none" }
  | { kind: "password"; password: string; allowMissingMacs: boolean }
  | { kind: "key"; key: string; allowMissingMacs: boolean };

/** A file as it is sent, or why it cannot be. */
export type ReadFile = { name: string; body: Schema<"TokenFile"> } | { name: string; fault: "not_utf8" | "too_large" };

/** By its name, else by how it begins: PSKC is XML. */
export function formatOf(name: string, content: string): FileFormat {
  if (/\.csv$/i.test(name)) {
    return "csv";
  }
  return /\.(xml|pskc|pskcxml)$/i.test(name) || content.trimStart().startsWith("<") ? "pskc" : "csv";
}

/** Hexadecimal, of a length that keys have. */
export const isKey = (typed: string) => /^([0-9a-f]{2}){16,32}$/i.test(withoutBlanks(typed));

/** Whether steps of a token may last so many seconds. */
export const isPeriod = (seconds: number) => Number.isInteger(seconds) && seconds >= 10 && seconds <= 300;

/** Reads a file as it is sent, and says so where that cannot be done. */
export function readFile(name: string, bytes: ArrayBuffer, protection: Protection, period: number): ReadFile {
  let content: string;
  try {
    content = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return { name, fault: "not_utf8" };
  }
  const body = bodyOf(formatOf(name, content), content, protection, period);
  const size = new TextEncoder().encode(JSON.stringify(body)).length;
  return size > MAX_REQUEST_BYTES ? { name, fault: "too_large" } : { name, body };
}

function bodyOf(format: FileFormat, content: string, protection: Protection, period: number): Schema<"TokenFile"> {
  switch (protection.kind) {
    case "none":
      return { format, content, period, allow: ["plain_secrets"] };
    case "password":
      return { format, content, period, password: protection.password, ...macs(protection) };
    case "key":
      return { format, content, period, key: withoutBlanks(protection.key), ...macs(protection) };
  }
}

const macs = ({ allowMissingMacs }: { allowMissingMacs: boolean }): Pick<Schema<"TokenFile">, "allow"> =>
  allowMissingMacs ? { allow: ["missing_macs"] } : {};

const withoutBlanks = (typed: string) => typed.replace(/\s/g, "");

/** What is told of an import: of a dry run, or after its tokens were added. */
export type ToldImport = {
  names: string[];
  report: Schema<"ImportReport">;
  /** How many tokens were added; missing where none was yet. */
  added?: number;
  /** When, as people write it. */
  at: string;
};

/** Its report as CSV: what was found in all, and each fault with the file, line and serial number. */
export function reportOf({ names, report, added, at }: ToldImport): string {
  return csvOf([
    ["at", at],
    ["files", names.join("; ")],
    ["tokens", report.tokens],
    ["added", added ?? 0],
    ["faults", report.faultCount],
    [],
    ["file", "line", "serial", "code", "message"],
    ...report.faults.map(({ file, line, serial, code, message }) => [names[file - 1] ?? file, line, serial, code, message]),
  ]);
}
