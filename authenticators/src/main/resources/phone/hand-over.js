// Asks the server for the secret of a token: once, with three entries.

const PAGE = /\/dual-password-phone\/$/;

/** What came of it: the names of messages. */
export const REFUSED = "refused";
export const LATER = "later";
export const OFFLINE = "offline";
export const NOT_OFFERED = "other-app-off";

/**
 * Sends what was entered to this page's server, and once more to the page of another realm of it, where that has the service.
 *
 * @param address relative to the page
 * @param request what is sent
 * @returns answer: its bytes, folder: of the page that has answered, now: between the question and its answer; or refused: why not
 */
export function handOver(address, request) {
  return ask(location.href, address, request, true);
}

async function ask(folder, address, request, mayBeAnother) {
  const asked = Date.now();
  let response;
  let answer;
  try {
    response = await fetch(new URL(address, folder), {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(request),
      cache: "no-store",
      credentials: "omit",
      redirect: "error",
    });
    answer = new Uint8Array(await response.arrayBuffer());
  } catch {
    return { refused: OFFLINE };
  }
  if (response.ok) {
    return { answer, folder: new URL(folder).pathname, now: (asked + Date.now()) / 2 };
  }
  const told = response.status === 404 ? read(answer) : {};
  const page = mayBeAnother && told.page && pageOfService(told.page, folder);
  if (page) {
    return ask(page, address, request, false);
  }
  if (told.error === "not_offered") {
    return { refused: NOT_OFFERED };
  }
  return { refused: response.status === 403 ? REFUSED : LATER };
}

/** The page of a service of another realm of this server, and of no other origin. */
function pageOfService(address, folder) {
  try {
    const page = new URL(address, folder);
    return page.origin === location.origin && PAGE.test(page.pathname) ? page : undefined;
  } catch {
    return undefined;
  }
}

function read(answer) {
  try {
    return JSON.parse(new TextDecoder().decode(answer)) ?? {};
  } catch {
    return {};
  }
}
