// How the page becomes an app on the phone, before a token is set up: on an iPhone the app has a storage of its own.

const IPHONE = /iPhone|iPad|iPod/;

let offer;

export function isInstalled() {
  return matchMedia("(display-mode: standalone)").matches || navigator.standalone === true;
}

/** Or an iPad, which calls itself a Mac. */
export function isIphone() {
  return IPHONE.test(navigator.userAgent) || (navigator.platform === "MacIntel" && navigator.maxTouchPoints > 1);
}

/** Says what there is to do first; nothing where the page is an app already. */
export function showInstallation(kept) {
  const installed = isInstalled();
  document.querySelector("#install-iphone").hidden = installed || !isIphone() || kept.length > 0;
  for (const button of document.querySelectorAll("[data-install]")) {
    button.hidden = installed || !offer;
  }
}

addEventListener("beforeinstallprompt", (event) => {
  event.preventDefault();
  offer = event;
  for (const button of document.querySelectorAll("[data-install]")) {
    button.hidden = false;
  }
});

for (const button of document.querySelectorAll("[data-install]")) {
  button.addEventListener("click", async () => {
    button.hidden = true;
    await offer?.prompt();
  });
}
