import { expect, test } from "vitest";

import { addressOf, filterOf, PAGE_SIZE, pageOf, queryOf } from "../src/pages/tokens/tokenQuery";

const filter = (address: string) => filterOf(new URLSearchParams(address));

test("an address says what is sought, and is written by it", () => {
  const address = "serial=1000&state=in_stock&contract=c-1&expires=60";

  expect(filter(address)).toEqual({ serial: "1000", state: "in_stock", contract: "c-1", expiresWithin: 60 });
  expect(filterOf(addressOf(filter(address)))).toEqual(filter(address));
});

test("what is no condition is left out", () => {
  expect(filter("serial=%20&state=gone&contract=&expires=7&other=1")).toEqual({});
  expect(addressOf({ serial: " " }).toString()).toBe("");
});

test("a serial number is read from full-width digits", () => {
  expect(filter(`serial=${encodeURIComponent("１０００ ")}`).serial).toBe("1000");
});

test("one token more than is shown says that there is a further page, which begins after the last that is shown", () => {
  const tokens = Array.from({ length: PAGE_SIZE + 1 }, (_unused, number) => ({
    serial: String(10_000_000 + number),
    kind: "totp" as const,
    algorithm: "sha1" as const,
    digits: 6,
    state: "in_stock" as const,
  }));

  expect(queryOf({}, "5").max).toBe(PAGE_SIZE + 1);
  expect(pageOf(tokens)).toEqual({ shown: tokens.slice(0, PAGE_SIZE), after: "10000019" });
  expect(pageOf(tokens.slice(0, PAGE_SIZE))).toEqual({ shown: tokens.slice(0, PAGE_SIZE) });
});
