// The words of the page in the reader's language, and the bank's own.

const LANGUAGES = ["ja", "en"];
const CHOSEN = "dual-password-phone-language";

let words;

/** The language that was chosen on this phone, else the browser's first that there is. */
export function language() {
  const wanted = [chosen(), ...navigator.languages.map((tag) => tag.slice(0, 2).toLowerCase())];
  return wanted.find((tag) => LANGUAGES.includes(tag)) ?? "en";
}

function chosen() {
  try {
    return localStorage.getItem(CHOSEN);
  } catch {
    return null;
  }
}

/** Has the page speak a language from now on. */
export async function speak(wanted) {
  try {
    localStorage.setItem(CHOSEN, wanted);
  } catch {
    // Then it is asked for again the next time.
  }
  await read(wanted);
}

/** Reads the words of a language and writes them wherever the page names one. */
export async function read(wanted) {
  const response = await fetch(`messages-${wanted}.json`);
  if (!response.ok) {
    throw new Error(`messages ${response.status}`);
  }
  words = await response.json();
  tellWorker(wanted).catch(() => {});
  document.documentElement.lang = wanted;
  write(document);
  document.title = `${text("title")} - ${words.bank}`;
  document.querySelector("#bank").textContent = words.bank;
  document.querySelector("#contact").replaceChildren(...words.contact.map(paragraph));
  document.querySelector(".contact").hidden = false;
  for (const button of document.querySelectorAll("[data-language]")) {
    button.setAttribute("aria-pressed", button.dataset.language === wanted);
  }
}

/** The service worker reads no local storage. */
async function tellWorker(wanted) {
  await (await caches.open(CHOSEN)).put("language", new Response(wanted));
}

/** Writes words into the elements below a node that name them. */
export function write(node) {
  for (const element of node.querySelectorAll("[data-text]")) {
    element.textContent = text(element.dataset.text);
  }
  for (const element of node.querySelectorAll("[data-label]")) {
    element.setAttribute("aria-label", text(element.dataset.label));
  }
}

/** A message with its values in the places of {0}, {1} and so on. */
export function text(name, ...values) {
  return values.reduce((message, value, place) => message.replace(`{${place}}`, value), words.texts[name]);
}

/** Names of apps of others that can show codes of this realm; none where it hands nothing to them, empty where no app can. */
export function apps() {
  return words.apps;
}

function paragraph(line) {
  const element = document.createElement("p");
  element.textContent = line;
  return element;
}
