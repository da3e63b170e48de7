import { createHash, createHmac, createPublicKey, randomBytes, timingSafeEqual, verify } from "node:crypto";
import { createServer } from "node:http";

const issuer = "http://localhost:8080/realms/two-stage";
const client = { id: "my-app", secret: process.env.CLIENT_SECRET };
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
  const tokens = await fetch(oidc.token_endpoint, { method: "POST", body: new URLSearchParams({
    grant_type: "authorization_code", code: given.get("code"), redirect_uri: here + open.path,
    code_verifier: open.verifier, client_id: client.id, client_secret: client.secret }) });
  if (!tokens.ok) throw new Error("code refused");
  return claims((await tokens.json()).id_token);
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

const routes = {
  "/": (session) => `<p>${session.user ? `Signed in: ${session.user.preferred_username} <a href="/confirm">Confirm</a>` : '<a href="/sign-in">Sign in</a>'}`,
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
  "/confirm": (session) => {
    const secret = random();
    return new URL(ask(session, "/confirmed", { acr_values: "confirmation" }, { secret, nonce: nonceOf(secret, transfer) }));
  },
  "/confirmed": async (session, url) => {
    const open = take(session);
    const user = session.user;
    const consent = await answer(open, url);
    if (consent.acr !== "confirmation" || consent.auth_time < open.at || consent.sub !== user?.sub || consent.sid !== user?.sid
      || !same(consent.nonce, nonceOf(open.secret ?? "", transfer))) throw new Error("a rule does not hold"); // rules 4 to 7
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
