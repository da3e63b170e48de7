// Notifications: whether this phone is told that a request waits while the page is closed. Its user switches that on and off here;
// what is signed by the phone's key counts.
import { inBase64Url } from "./proofs.js";
import { subscribe, state, SWITCHED_OFF } from "./subscriptions.js";
import { change } from "./store.js";
import { text } from "./texts.js";
import { isIphone, isInstalled } from "./installation.js";

const section = document.querySelector("#push");
const words = document.querySelector("#push-state");
const switchOn = document.querySelector("#push-on");
const switchOff = document.querySelector("#push-off");
const problem = document.querySelector("#push-problem");

let token;
let key;
let isOn = false;

/** Of all tokens, that of this page's own service: browsers keep one subscription for each page, of one server. */
export async function showPush(kept) {
  token = kept.find((one) => one.folder === location.pathname);
  key = undefined;
  section.hidden = true;
  if (!token) {
    return;
  }
  try {
    const found = await state(token);
    if (found === SWITCHED_OFF) {
      return;
    }
    key = found.key;
    isOn = found.isOn;
    await renew(found);
  } catch {
    // Without the network, requests do not come either.
  }
  draw();
}

/** Draws it anew, in another language. */
export function drawPushAgain() {
  draw();
}

/** Browsers end subscriptions of their own accord, and banks change keys: what is on stays on. */
async function renew(found) {
  if (!token.push || !isPossible() || Notification.permission !== "granted") {
    return;
  }
  const subscription = await (await navigator.serviceWorker.ready).pushManager.getSubscription();
  const isPresent = found.isOn && subscription?.endpoint === token.push && keyOf(subscription) === key;
  if (!isPresent) {
    await turnOn(subscription);
  }
}

async function turnOn(former) {
  const registration = await navigator.serviceWorker.ready;
  if (former && keyOf(former) !== key) {
    await former.unsubscribe();
  }
  const subscription = await registration.pushManager.subscribe({
    userVisibleOnly: true,
    applicationServerKey: key,
  });
  isOn = await subscribe(token, subscription.toJSON());
  await remember(subscription.endpoint);
}

async function turnOff() {
  const subscription = await (await navigator.serviceWorker.ready).pushManager.getSubscription();
  isOn = await subscribe(token);
  await remember("");
  await subscription?.unsubscribe();
}

/** Before a token goes from this phone, as far as there is a network. */
export async function forgetPush(removed) {
  if (removed.push) {
    await subscribe(removed).catch(() => {});
    const registration = await navigator.serviceWorker?.getRegistration();
    await (await registration?.pushManager?.getSubscription())?.unsubscribe();
  }
}

/** What is shown on the page needs no notification any more. */
export async function closeNotifications() {
  const registration = await navigator.serviceWorker?.getRegistration();
  for (const notification of (await registration?.getNotifications?.()) ?? []) {
    notification.close();
  }
}

async function remember(endpoint) {
  token.push = endpoint;
  await change(token.serviceId, { push: endpoint });
}

function keyOf(subscription) {
  const bytes = subscription.options?.applicationServerKey;
  return bytes ? inBase64Url(bytes) : undefined;
}

function isPossible() {
  return "serviceWorker" in navigator && "PushManager" in globalThis && "Notification" in globalThis;
}

function draw() {
  section.hidden = !key;
  if (!key) {
    return;
  }
  const isDenied = isPossible() && Notification.permission === "denied";
  const works = isOn && isPossible() && Notification.permission === "granted";
  switchOn.hidden = !isPossible() || isDenied || works;
  switchOff.hidden = !isOn;
  words.textContent = isPossible() ? condition(isDenied, works) : obstacle();
}

function condition(isDenied, works) {
  if (isDenied) {
    return text("push-denied");
  }
  return works ? text("push-is-on") : text("push-is-off");
}

function obstacle() {
  return isIphone() && !isInstalled() ? text("push-iphone") : text("push-impossible");
}

function say(message) {
  problem.hidden = !message;
  problem.dataset.text = message;
  problem.textContent = message ? text(message) : "";
}

/** Carries out what a button is for; browsers ask their user only by one. */
async function press(work) {
  say("");
  switchOn.disabled = true;
  switchOff.disabled = true;
  try {
    await work();
  } catch {
    say("push-failed");
  } finally {
    switchOn.disabled = false;
    switchOff.disabled = false;
    draw();
  }
}

switchOn.addEventListener("click", () =>
  press(async () => {
    if ((await Notification.requestPermission()) === "granted") {
      await turnOn(await (await navigator.serviceWorker.ready).pushManager.getSubscription());
    }
  }),
);

switchOff.addEventListener("click", () => press(turnOff));
