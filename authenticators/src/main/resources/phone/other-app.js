// A token for an app that its user has already: the secret is shown, once, for that app to take it over. This page keeps nothing.
import { handOver } from "./hand-over.js";
import { apps } from "./texts.js";
import { show, tell } from "./views.js";

const MARGIN = 4;
const DARK = "1";

const link = document.querySelector("#other-app-link");
const code = document.querySelector("#other-app-code");
const names = document.querySelectorAll("[data-apps]");
const facts = ["issuer", "account", "key", "digits", "periodSeconds", "algorithm"];

/** Whether this realm has it, as the words of the page say; they can be of a day on which that was otherwise. */
export function showOffer() {
  const offered = apps();
  document.querySelector("#other-app").hidden = !offered?.length;
  document.querySelector("#no-other-app").hidden = offered?.length !== 0;
  name(offered ?? []);
}

/** Asks for the secret, and shows it. @returns why it is not shown; nothing where it is */
export async function showInOtherApp(entry) {
  const handed = await handOver("other-app", entry);
  if (handed.refused) {
    return handed.refused;
  }
  draw(JSON.parse(new TextDecoder().decode(handed.answer)));
  show("other-app");
}

function draw(told) {
  link.href = told.link;
  code.replaceChildren(drawing(told.qrCode));
  name(told.apps);
  for (const fact of facts) {
    of(fact).textContent = told[fact];
  }
}

/** Dark squares on light ground, in the dark too: cameras read nothing else. */
function drawing(rows) {
  const size = rows.length + 2 * MARGIN;
  const picture = document.querySelector("#squares").content.firstElementChild.cloneNode(true);
  picture.setAttribute("viewBox", `${-MARGIN} ${-MARGIN} ${size} ${size}`);
  const squares = rows.flatMap((row, y) => [...row].map((square, x) => (square === DARK ? `M${x} ${y}h1v1h-1z` : "")));
  picture.firstElementChild.setAttribute("d", squares.join(""));
  return picture;
}

/** Nothing of it stays in the page: not for who comes back, and not for a browser that keeps pages as they were left. */
function forget() {
  link.removeAttribute("href");
  code.replaceChildren();
  for (const fact of facts) {
    of(fact).textContent = "";
  }
}

function name(offered) {
  for (const place of names) {
    place.textContent = offered.join(" / ");
  }
}

function of(fact) {
  return document.querySelector(`[data-other-app="${fact}"]`);
}

document.querySelector("#other-app-end").addEventListener("click", () => {
  forget();
  show("enter");
  tell("other-app-done");
});

addEventListener("popstate", forget);
addEventListener("pagehide", forget);
