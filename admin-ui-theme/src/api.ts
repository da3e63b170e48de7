import createClient, { type Client, type Middleware } from "openapi-fetch";
import { useMemo } from "react";

import { useConsole } from "./adapter";
import { environment } from "./environment";
import type { components, paths } from "./generated/admin-api";
import { Refusal, refusalOf } from "./refusal";

export { Refusal };

/** A type of the Admin API, such as Schema<"Credential">. */
export type Schema<Name extends keyof components["schemas"]> = components["schemas"][Name];

export type BankApi = Client<paths>;

/** Calls the Admin API of the realm that is looked at, as the signed-in person. */
export function useBankApi(): BankApi {
  const { realm, accessToken, language } = useConsole();
  return useMemo(
    () => bankApi(realm, language, accessToken),
    // Each render has a function of its own, which does the same.
    [realm, language],
  );
}

function bankApi(realm: string, language: string, accessToken: () => Promise<string>): BankApi {
  const base = environment.adminBaseUrl.replace(/\/$/, "");
  const client = createClient<paths>({
    baseUrl: `${base}/admin/realms/${encodeURIComponent(realm)}/dual-password`,
    cache: "no-store",
  });
  const asSignedInPerson: Middleware = {
    async onRequest({ request }) {
      request.headers.set("Authorization", `Bearer ${await accessToken()}`);
      // Letters are in the language of who reads them, which a call says itself.
      if (!request.headers.has("Accept-Language")) {
        request.headers.set("Accept-Language", language);
      }
      return request;
    },
  };
  client.use(asSignedInPerson);
  return client;
}

type Answer<T> = { data?: T; error?: unknown; response: Response };

/**
 * What was answered; undefined where the answer has no body.
 *
 * @throws Refusal when the server refuses, or does not answer
 */
export async function answered<T>(call: Promise<Answer<T>>): Promise<T> {
  let answer: Answer<T>;
  try {
    answer = await call;
  } catch (failure) {
    if (failure instanceof TypeError) {
      throw new Refusal(0);
    }
    throw failure;
  }
  if (!answer.response.ok) {
    throw refusalOf(answer.response.status, answer.error);
  }
  return answer.data as T;
}

/** The same with the tag of what was read, for a change that holds only while nothing else has changed it. */
export async function answeredWithTag<T>(call: Promise<Answer<T>>): Promise<{ data: T; tag?: string }> {
  let tag: string | null = null;
  const data = await answered(
    call.then((answer) => {
      tag = answer.response.headers.get("ETag");
      return answer;
    }),
  );
  return { data, tag: tag ?? undefined };
}
