import { expect, test } from "vitest";

import { fitOf } from "../src/console/versions";

test.each([
  ["26.7.5", "fits"],
  ["26.7.0", "fits"],
  ["26.6.9", "older"],
  ["25.9.1", "older"],
  ["26.8.0", "newer"],
  ["27.0.0", "newer"],
  ["26.10.0", "newer"],
  ["26.7-SNAPSHOT", "fits"],
  ["nightly", "unknown"],
  [undefined, "unknown"],
])("a server of version %s %s", (server, fit) => {
  expect(fitOf(server, "26.7.4")).toBe(fit);
});
