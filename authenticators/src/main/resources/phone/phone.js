// The page of a phone: first its token is set up, then its code is there at a glance, with the network or without it.
import { showAgain, watch } from "./approval.js";
import { showEntry } from "./entry.js";
import { showTokens } from "./board.js";
import { compare } from "./clock.js";
import { fragment } from "./fragment.js";
import { showInstallation } from "./installation.js";
import { drawPushAgain, showPush } from "./push.js";
import { askToKeep, tokens } from "./store.js";
import { language, read, speak } from "./texts.js";
import { beginWith, go, replaceWith, tell } from "./views.js";

const typed = fragment();

async function start() {
  await read(language());
  listen();
  if (!globalThis.isSecureContext || !crypto.subtle || !globalThis.indexedDB) {
    return trouble("not-supported");
  }
  let kept;
  try {
    kept = await tokens();
  } catch {
    return trouble("no-storage");
  }
  showTokens(kept, emptied);
  showInstallation(kept);
  showEntry({ typed, kept, done });
  if (kept.length === 0) {
    beginWith("enter");
  } else {
    beginWith("codes");
    if (typed.serviceId) {
      go("enter");
    }
    await refresh();
  }
}

function listen() {
  for (const button of document.querySelectorAll("[data-language]")) {
    button.addEventListener("click", () => speak(button.dataset.language).then(redraw).catch(() => {}));
  }
  for (const button of document.querySelectorAll("[data-go]")) {
    button.addEventListener("click", () => go(button.dataset.go));
  }
  for (const button of document.querySelectorAll("[data-back]")) {
    button.addEventListener("click", () => history.back());
  }
  addEventListener("hashchange", () => location.reload());
}

/** Compares clocks, then shows what has become of it. */
async function refresh() {
  const kept = await tokens();
  await compare(kept);
  showTokens(kept, emptied);
  watch(kept);
  showPush(kept);
}

async function redraw() {
  const kept = await tokens();
  showTokens(kept, emptied);
  showEntry({ typed: {}, kept, done });
  showAgain();
  drawPushAgain();
}

async function done() {
  // Some browsers ask their user, who may take a while.
  askToKeep().catch(() => {});
  const kept = await tokens();
  showTokens(kept, emptied);
  showInstallation(kept);
  showEntry({ typed: {}, kept, done });
  watch(kept);
  showPush(kept);
  replaceWith("codes");
  tell("done");
}

function emptied() {
  showInstallation([]);
  showEntry({ typed: {}, kept: [], done });
  watch([]);
  showPush([]);
  replaceWith("enter");
}

function trouble(message) {
  document.querySelector("#trouble").dataset.text = message;
  return read(language()).then(() => beginWith("trouble"));
}

/** The page's policy lets no text become a script; this one address is the exception. */
function keepForLater() {
  const addresses = globalThis.trustedTypes?.createPolicy("dual-password-phone", { createScriptURL: (name) => name });
  const worker = "service-worker.js";
  navigator.serviceWorker?.register(addresses?.createScriptURL(worker) ?? worker).catch(() => {});
}

start().catch(() => {
  document.querySelector("#failed").hidden = false;
});
keepForLater();
