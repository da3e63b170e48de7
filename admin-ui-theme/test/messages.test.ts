import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const MESSAGES = "maven-resources/theme/dual-password-admin/admin/messages";

const keysOf = (language: string) =>
  readFileSync(`${MESSAGES}/messages_${language}.properties`, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "" && !line.startsWith("#"))
    .map((line) => line.slice(0, line.indexOf("=")));

const english = keysOf("en");
const japanese = keysOf("ja");

const sources = readdirSync("src", { recursive: true, encoding: "utf8" })
  .filter((file) => /\.tsx?$/.test(file) && !file.startsWith("generated"))
  .map((file) => readFileSync(`src/${file}`, "utf8"))
  .join("\n");

test("both languages have the same messages, each once", () => {
  expect(english.length).toBeGreaterThan(0);
  expect(japanese).toEqual(english);
  expect(new Set(english).size).toBe(english.length);
});

test("every key that the sources name has a message", () => {
  const named = new Set([...sources.matchAll(/["'](dualPassword[A-Za-z]+)["']/g)].map((match) => match[1]));
  expect(named.size).toBeGreaterThan(0);
  expect([...named].filter((key) => !english.includes(key))).toEqual([]);
});
