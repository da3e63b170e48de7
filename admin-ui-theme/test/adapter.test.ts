import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const CONSOLE_PACKAGE = "@keycloak/keycloak-admin-ui";

/** Sources that import from Keycloak's console. */
const importers = readdirSync("src", { recursive: true, encoding: "utf8" })
  .filter((file) => /\.(tsx?|css)$/.test(file))
  .filter((file) => new RegExp(`(from|import|@import)[ (]*["']${CONSOLE_PACKAGE}`).test(readFileSync(`src/${file}`, "utf8")));

test("only the adapter imports from Keycloak's console", () => {
  expect(importers).toEqual(["adapter.tsx"]);
});
