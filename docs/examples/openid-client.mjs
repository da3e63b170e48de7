import { createHash, randomBytes } from "node:crypto";
import { createServer } from "node:http";
import * as client from "openid-client";

const issuer = process.env.ISSUER ?? "http://localhost:8080/realms/two-stage";
const here = "http://localhost:3000";
const transfer = { id: "T-1", payee: "Sample Metal", amount: 120000 };
const sessions = new Map(); // our cookie -> { user, open }; yours is there already

const config = await client.discovery(new URL(issuer), "my-app", process.env.CLIENT_SECRET, undefined, {
  // Plain http is for this machine alone. The library checks signatures of ID tokens only where it is told to.
  execute: [client.allowInsecureRequests, client.enableNonRepudiationChecks],
});
const now = () => Math.floor(Date.now() / 1000);

/** What every request has; what its answer needs is kept in the session. */
async function begin(session, path, more) {
  const open = { path, verifier: client.randomPKCECodeVerifier(), state: client.randomState(), nonce: client.randomNonce(), at: now(), ...more };
  session.open = open;
  return { redirect_uri: here + path, scope: "openid", state: open.state, nonce: open.nonce, code_challenge_method: "S256",
    code_challenge: await client.calculatePKCECodeChallenge(open.verifier) };
}

/** The claims of the ID token of this very answer; throws with error and error_description where there is none. */
async function answer(session, url) {
  const { open } = session;
  delete session.open; // first, so that no second answer finds it
  if (!open || url.pathname !== open.path) throw new Error("no open request");
  const tokens = await client.authorizationCodeGrant(config, url, { pkceCodeVerifier: open.verifier,
    expectedState: open.state, expectedNonce: open.nonce, idTokenExpected: true });
  return { open, claims: tokens.claims() };
}

/** What Keycloak's page shows, as the very text that is pushed. */
const details = (it, txn) =>
  JSON.stringify([{ type: "dual-password-transaction", txn, payee: it.payee, amount: `${it.amount}`, currency: "JPY" }]);

/** Pushes the transaction; the browser gets a reference to it. */
async function confirm(session) {
  const txn = `${transfer.id}-${randomBytes(8).toString("hex")}`; // good once
  const request = await begin(session, "/confirmed", { txn, sub: session.user.sub, sid: session.user.sid });
  return client.buildAuthorizationUrlWithPAR(config, { ...request, acr_values: "confirmation", authorization_details: details(transfer, txn) });
}

/** Whether the answer confirms the transaction as it is now. */
async function confirmed(session, url) {
  const { open, claims } = await answer(session, url);
  const hash = createHash("sha256").update(details(transfer, open.txn), "utf8").digest("base64url");
  return claims.acr === "confirmation" && claims.auth_time >= open.at
    && claims.sub === open.sub && claims.sid === open.sid && claims.sub === session.user?.sub && claims.sid === session.user?.sid
    && claims.txn === open.txn && claims.txn_hash === hash;
}

/** A procedure: its tokens replace nothing, and its status is a sentence for the user's own eyes. */
async function changed(session, url) {
  const { claims } = await answer(session, url);
  if (claims.sub !== session.user?.sub) return "The result cannot be shown.";
  return { success: "Changed.", cancelled: "Not finished.", error: "Not possible." }[url.searchParams.get("kc_action_status")] ?? "You are back.";
}

const routes = {
  "/": (session) => session.user ? `Signed in: ${session.user.preferred_username}` : "Not signed in",
  "/sign-in": async (session) => client.buildAuthorizationUrl(config, await begin(session, "/signed-in")),
  "/signed-in": async (session, url) => {
    const { claims } = await answer(session, url);
    sessions.delete(session.id); // a new session for whoever is signed in
    session.id = client.randomState();
    session.user = claims;
    sessions.set(session.id, session);
    return new URL(here);
  },
  "/confirm": confirm,
  "/confirmed": async (session, url) => (await confirmed(session, url)) ? `Executed: ${transfer.id}` : "Not confirmed: a rule does not hold",
  "/change-passwords": async (session) =>
    client.buildAuthorizationUrl(config, { ...(await begin(session, "/changed")), kc_action: "change-passwords" }),
  "/changed": changed,
};

createServer(async (request, response) => {
  const url = new URL(request.url, here);
  const session = sessions.get(/(?:^|; )id=([\w-]+)/.exec(request.headers.cookie ?? "")?.[1]) ?? { id: client.randomState() };
  sessions.set(session.id, session);
  const result = await Promise.resolve((routes[url.pathname] ?? (() => "Not found"))(session, url))
    .catch((refused) => `Not confirmed: ${refused.error_description ?? refused.error ?? refused.message}`);
  const headers = { "Set-Cookie": `id=${session.id}; HttpOnly; SameSite=Lax; Path=/`, "Content-Type": "text/plain; charset=utf-8" };
  if (result instanceof URL) response.writeHead(303, { ...headers, Location: result.href }).end();
  else response.writeHead(200, headers).end(result);
}).listen(3000, "127.0.0.1");
