// The form of the three entries, for the first set-up and for a further token.
import { activate, ALREADY, DONE } from "./activation.js";
import { showInOtherApp, showOffer } from "./other-app.js";
import { text, write } from "./texts.js";

const FIELDS = {
  "service-id": /^[0-9]{8}$/,
  "user-id": /^[0-9]{6}$/,
  "activation-password": /^[0-9]{4,8}$/,
};

const form = document.querySelector("#entry");
const problem = document.querySelector("#problem");
const button = form.querySelector("button[type=submit]");
const otherApp = form.querySelector("[value=other-app]");

let whenDone;
let drawnFor = 0;

/**
 * Draws the form anew.
 *
 * @param state typed: serviceId and userId that are known, kept: tokens of this phone, done: what follows
 */
export function showEntry({ typed, kept, done }) {
  whenDone = done;
  if (kept.length !== drawnFor) {
    // What was wrong concerned another set of tokens.
    say("");
    drawnFor = kept.length;
  }
  const first = kept.length === 0;
  const view = form.closest("[data-view]");
  view.querySelector("h1").dataset.text = first ? "set-up" : "add";
  for (const element of view.querySelectorAll("[data-first]")) {
    element.hidden = !first;
  }
  for (const element of view.querySelectorAll("[data-further]")) {
    element.hidden = first;
  }
  showOffer();
  field("service-id").value ||= typed.serviceId ?? "";
  field("user-id").value ||= typed.userId ?? "";
  write(view);
}

form.addEventListener("submit", async (event) => {
  event.preventDefault();
  say("");
  if (!check()) {
    return;
  }
  setBusy(true);
  try {
    const entry = {
      serviceId: value("service-id"),
      userId: value("user-id"),
      activationPassword: value("activation-password"),
    };
    const isForOtherApp = event.submitter === otherApp;
    const outcome = await (isForOtherApp ? showInOtherApp(entry) : activate(entry));
    field("activation-password").value = "";
    if (isForOtherApp && !outcome) {
      form.reset();
    } else if (outcome === DONE) {
      form.reset();
      whenDone();
    } else {
      say(outcome);
      (outcome === ALREADY ? problem : field("activation-password")).focus();
    }
  } catch {
    say("later");
  } finally {
    setBusy(false);
  }
});

/** Marks what can be no entry, and leads to the first of it. */
function check() {
  const wrong = Object.keys(FIELDS).filter((name) => !FIELDS[name].test(value(name)));
  for (const name of Object.keys(FIELDS)) {
    const message = document.querySelector(`#${name}-wrong`);
    message.hidden = !wrong.includes(name);
    field(name).toggleAttribute("aria-invalid", false);
    if (wrong.includes(name)) {
      field(name).setAttribute("aria-invalid", "true");
    }
  }
  if (wrong.length > 0) {
    field(wrong[0]).focus();
  }
  return wrong.length === 0;
}

/** Digits of a Japanese keyboard are read as their half-width forms. */
function value(name) {
  return field(name).value.normalize("NFKC").replace(/\s/gu, "");
}

function field(name) {
  return form.elements.namedItem(name);
}

function say(message) {
  problem.hidden = !message;
  problem.dataset.text = message;
  problem.textContent = message ? text(message) : "";
}

function setBusy(busy) {
  button.disabled = busy;
  otherApp.disabled = busy;
  button.dataset.text = busy ? "sending" : "send";
  button.textContent = text(button.dataset.text);
}
