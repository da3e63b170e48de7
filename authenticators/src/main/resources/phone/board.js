// The codes at a glance, with the time that is left, and the list of tokens among the settings.
import { nowFor, wrongBy } from "./clock.js";
import { codeOf, grouped, secondsLeft, stepAt } from "./codes.js";
import { forgetPush } from "./push.js";
import { remove } from "./store.js";
import { text, write } from "./texts.js";
import { tell } from "./views.js";

const board = document.querySelector("#board");
const list = document.querySelector("#tokens");
const clock = document.querySelector("#clock");
const question = document.querySelector("#question");

let cards = [];
let ticking;

/**
 * Draws all tokens.
 *
 * @param emptied what follows when none is left
 */
export function showTokens(kept, emptied) {
  cards = kept.map(card);
  board.replaceChildren(...cards.map(({ element }) => element));
  list.replaceChildren(...kept.map((token) => line(token, kept, emptied)));
  const wrong = wrongBy(kept, document.documentElement.lang);
  clock.hidden = !wrong;
  clock.textContent = text("clock-wrong", wrong);
  tick();
}

function card(token) {
  const element = copy("#card");
  element.querySelector("h2").textContent = token.service;
  element.querySelector("[data-user]").textContent = token.userId;
  return { token, element, step: undefined };
}

/** Draws what has changed, and waits for the next second; not while nobody looks. */
function tick() {
  clearTimeout(ticking);
  if (document.hidden) {
    return;
  }
  cards.forEach(draw);
  ticking = setTimeout(tick, 1000 - (Date.now() % 1000));
}

document.addEventListener("visibilitychange", tick);

async function draw(card) {
  const now = nowFor(card.token);
  const left = secondsLeft(now, card.token.periodSeconds);
  const bar = card.element.querySelector("progress");
  bar.max = card.token.periodSeconds;
  bar.value = left;
  card.element.querySelector("[data-left]").textContent = text("seconds-left", left);
  const step = stepAt(now, card.token.periodSeconds);
  if (step === card.step) {
    return;
  }
  card.step = step;
  const code = await codeOf(card.token, step);
  if (step === card.step) {
    card.element.querySelector("[data-seen]").textContent = grouped(code);
    card.element.querySelector("[data-heard]").textContent = [...code].join(" ");
  }
}

function line(token, kept, emptied) {
  const element = copy("#line");
  element.querySelector("h3").textContent = token.service;
  element.querySelector("[data-service]").textContent = token.serviceId;
  element.querySelector("[data-user]").textContent = token.userId;
  element.querySelector("[data-since]").textContent = new Intl.DateTimeFormat(document.documentElement.lang, {
    dateStyle: "long",
  }).format(token.since);
  element.querySelector("button").addEventListener("click", () => ask(token, kept, emptied));
  return element;
}

/** Asks before a token is removed. */
function ask(token, kept, emptied) {
  question.querySelector("[data-what]").textContent = `${token.service} (${token.serviceId} / ${token.userId})`;
  question.returnValue = "";
  question.onclose = async () => {
    if (question.returnValue !== "remove") {
      return;
    }
    await forgetPush(token);
    await remove(token.serviceId);
    const left = kept.filter((other) => other !== token);
    showTokens(left, emptied);
    if (left.length === 0) {
      emptied();
    }
    tell("removed");
  };
  question.showModal();
}

function copy(template) {
  const element = document.querySelector(template).content.firstElementChild.cloneNode(true);
  write(element);
  return element;
}
