import { expect, test } from "vitest";

import { formatOf, isKey, isPeriod, MAX_REQUEST_BYTES, readFile, reportOf } from "../src/pages/tokens/tokenImport";

const bytes = (text: string) => new TextEncoder().encode(text).buffer as ArrayBuffer;

test.each([
  ["tokens.csv", "serial", "csv"],
  ["tokens.CSV", "<x/>", "csv"],
  ["tokens.xml", "", "pskc"],
  ["tokens.pskc", "", "pskc"],
  ["tokens", "  <?xml version='1.0'?>", "pskc"],
  ["tokens.txt", "serial,secret-hex", "csv"],
])("%s that begins with '%s' is %s", (name, content, format) => {
  expect(formatOf(name, content)).toBe(format);
});

test("a file is sent with what opens it, and with what is allowed", () => {
  const macs = { allowMissingMacs: true };

  expect(readFile("a.csv", bytes("\uFEFFserial"), { kind: "none" }, 60)).toEqual({
    name: "a.csv",
    body: { format: "csv", content: "serial", period: 60, allow: ["plain_secrets"] },
  });
  expect(readFile("a.xml", bytes("<a/>"), { kind: "password", password: "p", allowMissingMacs: false }, 30)).toEqual({
    name: "a.xml",
    body: { format: "pskc", content: "<a/>", period: 30, password: "p" },
  });
  expect(readFile("a.xml", bytes("<a/>"), { kind: "key", key: "12 34", ...macs }, 30)).toEqual({
    name: "a.xml",
    body: { format: "pskc", content: "<a/>", period: 30, key: "1234", allow: ["missing_macs"] },
  });
});

test("a file that cannot be sent is named with the reason", () => {
  const garbled = new Uint8Array([0x82, 0xa0]).buffer;
  const large = bytes('"'.repeat(MAX_REQUEST_BYTES / 2));

  expect(readFile("a.csv", garbled, { kind: "none" }, 60)).toEqual({ name: "a.csv", fault: "not_utf8" });
  expect(readFile("b.csv", large, { kind: "none" }, 60)).toEqual({ name: "b.csv", fault: "too_large" });
});

test("keys are hexadecimal, of 16 to 32 bytes", () => {
  expect(["12 ".repeat(16), "aB".repeat(32)].filter(isKey)).toHaveLength(2);
  expect(["12".repeat(15), "12".repeat(33), "xy".repeat(16), "1".repeat(33)].filter(isKey)).toEqual([]);
  expect([10, 60, 300].filter(isPeriod)).toHaveLength(3);
  expect([9, 301, 1.5, Number.NaN].filter(isPeriod)).toEqual([]);
});

test("a report names each fault by its file, and holds no formula", () => {
  const report = {
    files: 2,
    tokens: 3,
    faultCount: 1,
    good: false,
    faults: [{ file: 2, line: 7, serial: "", code: "columns", message: 'The first line, "=x"' }],
  };

  expect(reportOf({ names: ["\n=a.csv", "=b.csv"], report, at: "2026-11-30 09:00" })).toBe(
    [
      "\uFEFFat,2026-11-30 09:00",
      "files,\"'\n=a.csv; =b.csv\"",
      "tokens,3",
      "added,0",
      "faults,1",
      "",
      "file,line,serial,code,message",
      "'=b.csv,7,,columns,\"The first line, \"\"=x\"\"\"",
      "",
    ].join("\r\n"),
  );
});
