// Watches for requests while somebody looks at the page, and shows the one that waits in place of everything else.
import { answer, asked, SWITCHED_OFF } from "./approvals.js";
import { nowFor } from "./clock.js";
import { closeNotifications } from "./push.js";
import { text, write } from "./texts.js";
import { replaceWith, tell } from "./views.js";

const QUICK_MS = 3000;
const SLOW_MS = 10000;
const QUICK_FOR_MS = 120000;

const view = document.querySelector('[data-view="approval"]');
const form = document.querySelector("#approval");
const facts = document.querySelector("#approval-facts");
const problem = document.querySelector("#approval-problem");
const number = form.elements.namedItem("approval-number");

const PURPOSES = {
  login: () => text("approval-of-login"),
  confirmation: () => text("approval-of-confirmation"),
  operation: () => text("approval-of-operation"),
  before_login: () => text("approval-of-before-login"),
};

/** What an operator is about to do. */
const OPERATIONS = {
  "revoke-token": () => text("approval-to-revoke-token"),
  "revoke-passkeys": () => text("approval-to-revoke-passkeys"),
  "pre-login-unlock": () => text("approval-to-unlock"),
  "pre-login-reset": () => text("approval-to-reset"),
  "pre-login-release-otp": () => text("approval-to-release-otp"),
};

/** By which answers of the server a request is over, and what the page says then. */
const ENDS = {
  approved: () => tell("approval-approved"),
  refused: () => tell("approval-refused"),
  too_many_wrong_numbers: () => tell("approval-too-many-wrong-numbers"),
  not_open: () => tell("approval-not-open"),
};

let kept = [];
let off = new Set();
let looking;
let watching = 0;
let since = 0;
let present;
let isBusy = false;

/** Watches for these tokens from now on. */
export function watch(tokens) {
  kept = tokens;
  off = new Set();
  wake();
}

/** Draws what is shown anew, in another language. */
export function showAgain() {
  if (present) {
    draw();
  }
}

document.addEventListener("visibilitychange", wake);
addEventListener("focus", wake);

function wake() {
  since = performance.now();
  clearTimeout(looking);
  watching += 1;
  look(watching);
}

/** Looks, and again after a while; until somebody else does. */
async function look(mine) {
  if (mine !== watching || document.hidden || kept.length === 0) {
    return;
  }
  await (present ? lookAtPresent() : lookAtAll());
  if (mine === watching) {
    looking = setTimeout(() => look(mine), performance.now() - since < QUICK_FOR_MS ? QUICK_MS : SLOW_MS);
  }
}

/** It may have been given up on the computer. */
async function lookAtPresent() {
  if (isBusy) {
    return;
  }
  const { token, asked: shown } = present;
  try {
    const found = await asked(token);
    if (found !== shown && present?.asked === shown && !isBusy) {
      end("not_open");
    }
  } catch {
    if (JSON.parse(shown).validUntil <= nowFor(token)) {
      end("not_open");
    }
  }
}

async function lookAtAll() {
  for (const token of kept.filter((one) => !off.has(one.serviceId))) {
    try {
      const found = await asked(token);
      if (found === SWITCHED_OFF) {
        off.add(token.serviceId);
      } else if (found && !present) {
        present = { token, asked: found };
        draw();
        replaceWith("approval");
        closeNotifications().catch(() => {});
      }
    } catch {
      // Without the network, codes are still there.
    }
  }
}

function draw() {
  const shown = JSON.parse(present.asked);
  const { transaction } = shown;
  const rows = [
    [text("approval-what"), (OPERATIONS[shown.operation] ?? PURPOSES[shown.purpose])()],
    [shown.operation ? text("approval-target") : text("approval-subject"), shown.subject],
    ...(transaction
      ? [
          [transaction.payee.label || text("approval-payee"), transaction.payee.value],
          [transaction.account.label || text("approval-account"), transaction.account.value],
          [transaction.amount.label || text("approval-amount"), amountOf(transaction), "amount"],
          ...transaction.lines.map(({ label, value }) => [label, value]),
          [text("approval-txn"), transaction.txn],
        ]
      : []),
    [text("approval-who"), [shown.loginId, shown.name].filter(Boolean).join(" ")],
    [text("approval-from"), shown.address],
    [text("approval-until"), timeOf(shown.validUntil)],
  ];
  facts.replaceChildren(...rows.filter(([, value]) => value).map(row));
  const isOfThisPage = present.token.folder === location.pathname;
  view.querySelector("[data-bank]").textContent = isOfThisPage ? document.querySelector("#bank").textContent : shown.bank;
  write(view);
  say("");
}

function amountOf({ amount, currency }) {
  const isYen = currency === "JPY" && document.documentElement.lang === "ja";
  return amount.value && (isYen ? `${amount.value}円` : `${currency} ${amount.value}`);
}

function timeOf(moment) {
  return new Intl.DateTimeFormat(document.documentElement.lang, { timeStyle: "medium" }).format(moment);
}

function row([name, value, kind]) {
  const element = document.createElement("div");
  element.className = kind ?? "";
  const term = document.createElement("dt");
  const description = document.createElement("dd");
  term.textContent = name;
  description.textContent = value;
  description.dir = "auto";
  element.append(term, description);
  return element;
}

form.addEventListener("submit", async (event) => {
  event.preventDefault();
  const decision = event.submitter?.value ?? "approve";
  const typed = number.value.normalize("NFKC").replace(/\s/gu, "");
  if (decision === "approve" && !/^[0-9]{2}$/.test(typed)) {
    say("approval-number-wrong");
    number.focus();
    return;
  }
  setBusy(true);
  try {
    const outcome = await answer(present.token, present.asked, decision, decision === "approve" ? typed : "");
    if (Object.hasOwn(ENDS, outcome)) {
      end(outcome);
    } else {
      number.value = "";
      say("approval-wrong-number");
      number.focus();
    }
  } catch {
    say("approval-offline");
  } finally {
    setBusy(false);
  }
});

function end(outcome) {
  present = undefined;
  form.reset();
  replaceWith("codes");
  ENDS[outcome]();
}

function say(message) {
  problem.hidden = !message;
  problem.dataset.text = message;
  problem.textContent = message ? text(message) : "";
}

function setBusy(busy) {
  isBusy = busy;
  for (const button of form.querySelectorAll("button")) {
    button.disabled = busy;
  }
}
