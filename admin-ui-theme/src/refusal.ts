/** What the server has refused, or not answered at all. */
export class Refusal extends Error {
  /**
   * @param status HTTP status, or 0 where there was no answer
   * @param code the server's stable code, where it has given one
   * @param sentence the server's own words, where it has any
   */
  constructor(
    readonly status: number,
    readonly code?: string,
    readonly sentence?: string,
  ) {
    super(sentence ?? code ?? `HTTP ${status}`);
  }
}

/** Reads the body of a refusal: one of this API, or one of Keycloak's own. */
export function refusalOf(status: number, body: unknown): Refusal {
  if (typeof body !== "object" || body === null) {
    return new Refusal(status);
  }
  const { error, message } = body as { error?: unknown; message?: unknown };
  return new Refusal(status, textOf(error), textOf(message));
}

const textOf = (value: unknown) => (typeof value === "string" && value !== "" ? value : undefined);
