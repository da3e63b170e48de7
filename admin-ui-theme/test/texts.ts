import { readFileSync } from "node:fs";

const MESSAGES = "maven-resources/theme/dual-password-admin/admin/messages";

/** The messages of the theme in a language, by their keys. */
export const messagesIn = (language: "en" | "ja"): Map<string, string> =>
  new Map(
    readFileSync(`${MESSAGES}/messages_${language}.properties`, "utf8")
      .split("\n")
      .filter((line) => line.trim() !== "" && !line.startsWith("#"))
      .map((line) => [line.slice(0, line.indexOf("=")), line.slice(line.indexOf("=") + 1)]),
  );
