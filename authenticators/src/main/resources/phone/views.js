// One view is shown at a time; the phone's own way back leads to the one before.
import { text } from "./texts.js";

const message = document.querySelector("#message");

const views = () => [...document.querySelectorAll("[data-view]")];

let home = "codes";

/** Where the page begins, and where the way back ends. */
export function beginWith(name) {
  home = name;
  history.replaceState({ view: name }, "");
  reveal(name);
}

/** Goes to a view. */
export function go(name) {
  history.pushState({ view: name }, "");
  reveal(name);
  headingOf(name).focus();
}

/** Shows another view in the place of this one. */
export function replaceWith(name) {
  beginWith(name);
  headingOf(name).focus();
}

/** Shows a view that no way leads back to, and none forward. */
export function show(name) {
  reveal(name);
  headingOf(name).focus();
}

/** Says what has happened, until another view is shown. */
export function tell(name) {
  message.hidden = !name;
  message.dataset.text = name;
  message.textContent = name ? text(name) : "";
}

function reveal(name) {
  for (const view of views()) {
    view.hidden = view.dataset.view !== name;
  }
  tell("");
  scrollTo(0, 0);
}

function headingOf(name) {
  return document.querySelector(`[data-view="${name}"] h1`);
}

addEventListener("popstate", (event) => {
  // Where there is nothing to go back to, whatever was shown before.
  const name = home === "codes" ? (event.state?.view ?? home) : home;
  reveal(name);
  headingOf(name).focus();
});
