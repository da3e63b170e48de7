import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

import { FONTS, noticeOfFonts, noticesOf, textOf } from "../notices";

const PERMISSIVE = ["MIT", "Apache-2.0", "ISC", "BSD-2-Clause", "BSD-3-Clause", "0BSD", "Zlib"];

const notices = noticesOf(process.cwd());

test("what is built into the pages may be passed on without conditions on our code", () => {
  expect(notices.length).toBeGreaterThan(50);
  expect(notices.filter(({ license }) => !isPermissive(license)).map(({ name, license }) => [name, license])).toEqual([]);
});

test("the texts of the licences go with the pages", () => {
  const text = textOf(notices);

  expect(text).toContain("@patternfly/react-core 5.4.14 (MIT)");
  expect(text).toContain("Permission is hereby granted, free of charge");
  expect(text).not.toContain(process.cwd());
});

test("the fonts that the pages load have the text of their licence", () => {
  const styles = readFileSync("node_modules/@patternfly/react-core/dist/styles/base.css", "utf8");
  const loaded = new Set([...styles.matchAll(/assets\/fonts\/([^/]+)\//g)].map(([, family]) => family));

  expect([...loaded].sort()).toEqual(FONTS);
  const text = textOf([noticeOfFonts(process.cwd())]);
  expect(text).toContain("with Reserved Font Name Red Hat");
  expect(text).toContain("SIL OPEN FONT LICENSE Version 1.1");
});

/** One of several may be chosen; of several that all hold, each must be permissive. */
const isPermissive = (license: string) =>
  license
    .replace(/[()]/g, "")
    .split(" OR ")
    .some((choice) => choice.split(" AND ").every((each) => PERMISSIVE.includes(each)));
