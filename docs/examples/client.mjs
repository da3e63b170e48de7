import { createHash, createHmac, createPrivateKey, createPublicKey, randomBytes, sign, timingSafeEqual, verify } from "node:crypto";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";

const issuer = process.env.ISSUER ?? "http://localhost:8080/realms/two-stage";
const client = { id: "my-app", secret: process.env.CLIENT_SECRET };
// An elliptic curve key on P-256 in place of the secret: each confirmation is bound to what Keycloak's page has shown.
const key = process.env.CLIENT_KEY && createPrivateKey(readFileSync(process.env.CLIENT_KEY));
const here = "http://localhost:3000";
const transfer = { id: "T-1", payee: "Sample Metal", amount: 120000 };

const oidc = await (await fetch(`${issuer}/.well-known/openid-configuration`)).json();
const sessions = new Map(); // our cookie -> { user, open }
const random = () => randomBytes(32).toString("base64url");
const same = (a, b) => a?.length === b?.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));
const nonceOf = (secret, it) =>
  createHmac("sha256", secret)
    .update([it.id, it.payee, it.amount].map((part) => `${Buffer.byteLength(`${part}`)}:${part}`).join(""))
    .digest("base64url");

/** The public half of our key, for the client's jwks.url; its id follows from it (RFC 7638). */
function jwk() {
  const { kty, crv, x, y } = createPublicKey(key).export({ format: "jwk" });
  const kid = createHash("sha256").update(JSON.stringify({ crv, kty, x, y })).digest("base64url");
  return { kty, crv, x, y, kid, use: "sig", alg: "ES256" };
}

/** Who we are: by our key an assertion of a minute for each request (private_key_jwt), or by the secret. */
function ourselves() {
  if (!key) return { client_id: client.id, client_secret: client.secret };
  const now = Math.floor(Date.now() / 1000);
  const signed = [{ alg: "ES256", typ: "JWT", kid: jwk().kid },
    { iss: client.id, sub: client.id, aud: issuer, jti: random(), iat: now, exp: now + 60 }]
    .map((part) => Buffer.from(JSON.stringify(part)).toString("base64url")).join(".");
  const signature = sign("sha256", Buffer.from(signed), { key, dsaEncoding: "ieee-p1363" }).toString("base64url");
  return { client_id: client.id, client_assertion: `${signed}.${signature}`,
    client_assertion_type: "urn:ietf:params:oauth:client-assertion-type:jwt-bearer" };
}

/** What Keycloak answers to a request of our own. */
async function post(address, fields) {
  const answer = await fetch(address, { method: "POST", body: new URLSearchParams({ ...fields, ...ourselves() }) });
  const json = await answer.json();
  if (!answer.ok) throw new Error(`${json.error} ${json.error_description ?? ""}`);
  return json;
}

/** Pushes a request; the browser gets a reference to it. */
async function push(address) {
  const request = Object.fromEntries(new URL(address).searchParams);
  const { request_uri } = await post(oidc.pushed_authorization_request_endpoint, request);
  return `${oidc.authorization_endpoint}?${new URLSearchParams({ client_id: client.id, request_uri })}`;
}

/** What has become of a transaction whose answer has not come. It is no proof: only the ID token is. */
const whatBecameOf = async (txn) =>
  (await post(`${issuer}/dual-password-transactions`, { txn }).catch(() => ({ state: "unknown" }))).state;

/** Sends the browser to Keycloak; what it needs for the answer stays here. */
function ask(session, path, more, open) {
  Object.assign(open, { path, state: random(), verifier: random(), at: Math.floor(Date.now() / 1000) });
  session.open = open;
  return `${oidc.authorization_endpoint}?${new URLSearchParams({
    response_type: "code", client_id: client.id, redirect_uri: here + path, scope: "openid", state: open.state,
    nonce: open.nonce, code_challenge_method: "S256",
    code_challenge: createHash("sha256").update(open.verifier).digest("base64url"), ...more })}`;
}

/** The claims of the ID token for the code; rules 1 to 3. */
async function answer(open, url) {
  const given = url.searchParams;
  if (!open || !same(given.get("state"), open.state) || given.get("iss") !== issuer) throw new Error("not the open request");
  if (given.has("error")) throw new Error(`${given.get("error")} ${given.get("error_description") ?? ""}`);
  const tokens = await post(oidc.token_endpoint, { grant_type: "authorization_code", code: given.get("code"),
    redirect_uri: here + open.path, code_verifier: open.verifier });
  return claims(tokens.id_token);
}

/** The claims of a token whose signature, issuer, audience and expiry are right. */
async function claims(token) {
  const [head, body, signature] = token.split(".");
  const { kid, alg } = JSON.parse(Buffer.from(head, "base64url"));
  const { keys } = await (await fetch(oidc.jwks_uri)).json();
  const key = keys.find((each) => each.kid === kid && each.use === "sig");
  const read = JSON.parse(Buffer.from(body, "base64url"));
  if (alg !== "RS256" || !key
    || !verify("RSA-SHA256", Buffer.from(`${head}.${body}`), createPublicKey({ key, format: "jwk" }), Buffer.from(signature, "base64url"))
    || read.iss !== issuer || ![read.aud].flat().includes(client.id) || read.exp < Date.now() / 1000) throw new Error("no token of ours");
  return read;
}

/** Whether an ID token says that this very text was shown, under this number. */
const confirms = (idToken, txn, pushed) =>
  idToken.txn === txn && idToken.txn_hash === createHash("sha256").update(pushed, "utf8").digest("base64url");

const routes = {
  "/": async (session) => `<p>${session.user ? `Signed in: ${session.user.preferred_username} <a href="/confirm">Confirm</a>` : '<a href="/sign-in">Sign in</a>'}
    ${session.open?.txn ? `<p>Asked before: ${await whatBecameOf(session.open.txn)}` : ""}`,
  "/sign-in": (session) => new URL(ask(session, "/signed-in", {}, { nonce: random() })),
  "/signed-in": async (session, url) => {
    const open = take(session);
    const user = await answer(open, url);
    if (!same(user.nonce, open.nonce)) throw new Error("nonce");
    sessions.delete(session.id); // a new session for whoever is signed in
    session.id = random();
    session.user = user;
    sessions.set(session.id, session);
    return new URL(here);
  },
  "/confirm": async (session) => {
    const secret = random();
    const nonce = nonceOf(secret, transfer);
    if (!key) return new URL(ask(session, "/confirmed", { acr_values: "confirmation" }, { secret, nonce }));
    const txn = `${transfer.id}-${randomBytes(8).toString("hex")}`; // good once
    const details = JSON.stringify([{ type: "dual-password-transaction", txn, payee: transfer.payee,
      amount: `${transfer.amount}`, currency: "JPY" }]);
    const bound = { acr_values: "confirmation", authorization_details: details };
    return new URL(await push(ask(session, "/confirmed", bound, { secret, nonce, txn, details })));
  },
  "/confirmed": async (session, url) => {
    const open = take(session);
    const user = session.user;
    const consent = await answer(open, url);
    if (consent.acr !== "confirmation" || consent.auth_time < open.at || consent.sub !== user?.sub || consent.sid !== user?.sid
      || !same(consent.nonce, nonceOf(open.secret ?? "", transfer))) throw new Error("a rule does not hold"); // rules 4 to 7
    if (key && !confirms(consent, open.txn, open.details)) throw new Error("not what was shown");
    return `<p>Executed: ${transfer.id}`; // once, and then a redirect
  },
};

/** The open request; taken, so that no second answer finds it. */
function take(session) {
  const { open } = session;
  delete session.open;
  return open;
}

/** Back-channel logout: Keycloak calls it; no browser, no cookie. */
async function loggedOut(request) {
  let body = "";
  for await (const part of request) body += part;
  const token = await claims(new URLSearchParams(body).get("logout_token"));
  if (!token.events?.["http://schemas.openid.net/event/backchannel-logout"] || token.nonce || !token.sid) throw new Error("no logout token");
  for (const [id, { user }] of sessions) if (user?.sid === token.sid) sessions.delete(id);
}

createServer(async (request, response) => {
  const url = new URL(request.url, here);
  try {
    if (request.method === "POST" && url.pathname === "/back-channel-logout") {
      await loggedOut(request);
      return response.writeHead(200, { "Cache-Control": "no-store" }).end();
    }
    if (key && url.pathname === "/jwks") return response.writeHead(200, { "Content-Type": "application/json" }).end(JSON.stringify({ keys: [jwk()] }));
    const id = /(?:^|; )id=([\w-]+)/.exec(request.headers.cookie ?? "")?.[1];
    const session = sessions.get(id) ?? { id: random() };
    sessions.set(session.id, session);
    const result = await (routes[url.pathname] ?? (() => "<p>Not found"))(session, url);
    const headers = { "Set-Cookie": `id=${session.id}; HttpOnly; SameSite=Lax; Path=/`, "Content-Type": "text/html; charset=utf-8" };
    if (result instanceof URL) response.writeHead(303, { ...headers, Location: result.href }).end();
    else response.writeHead(200, headers).end(result);
  } catch (failure) {
    console.error(failure.message);
    response.writeHead(400, { "Content-Type": "text/plain" }).end(`Not confirmed: ${failure.message}`);
  }
}).listen(3000, "127.0.0.1");
