import { expect, test } from "vitest";

import { noticesOf, textOf } from "../notices";

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

/** One of several may be chosen; of several that all hold, each must be permissive. */
const isPermissive = (license: string) =>
  license
    .replace(/[()]/g, "")
    .split(" OR ")
    .some((choice) => choice.split(" AND ").every((each) => PERMISSIVE.includes(each)));
