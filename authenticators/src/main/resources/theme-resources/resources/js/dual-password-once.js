// What is shown once: it can be copied, nobody leaves the page by mistake before that, and it does not come back out of
// the browser's memory. Its value is kept nowhere but in the page.
const secrets = [...document.querySelectorAll("[data-one-time-secret]")];
const copied = new Set();
let leaving = false;

const words = secrets[0]?.closest(".dual-password-once")?.dataset ?? {};
const shown = () => secrets.some((secret) => secret.isConnected && !copied.has(secret));

// What has been said is said again: only what changes is read out.
const say = (place, sentence) => {
  place.textContent = "";
  requestAnimationFrame(() => {
    place.textContent = sentence;
  });
};

const copy = async (secret, said) => {
  try {
    // There is no clipboard where the page does not come by https; and a browser may refuse it.
    await navigator.clipboard.writeText(secret.textContent);
    copied.add(secret);
    say(said, words.copied);
  } catch {
    getSelection().selectAllChildren(secret);
    say(said, words.notCopied);
  }
};

if (words.copied) {
  secrets.forEach((secret) => {
    const button = document.createElement("button");
    button.type = "button";
    button.className = `${secret.dataset.button} dual-password-copy`;
    button.textContent = secret.dataset.copy;
    button.setAttribute("aria-label", secret.dataset.copyOf);
    const said = document.createElement("span");
    said.className = "dual-password-copied";
    said.setAttribute("role", "status");
    button.addEventListener("click", () => copy(secret, said));
    secret.after(button, said);
    // By hand, whether or not the button was pressed before.
    document.addEventListener("copy", () => {
      if (getSelection().toString().trim() === secret.textContent) {
        copied.add(secret);
        say(said, words.copied);
      }
    });
  });
}

document.querySelectorAll("form.dual-password-step").forEach((form) =>
  form.addEventListener("submit", (event) => {
    if (shown() && words.leave && !window.confirm(words.leave)) {
      event.preventDefault();
    } else {
      leaving = true;
    }
  }),
);

window.addEventListener("beforeunload", (event) => {
  if (shown() && !leaving) {
    event.preventDefault();
  }
});

window.addEventListener("pagehide", () =>
  secrets.forEach((secret) => (secret.closest(".dual-password-once") ?? secret).remove()),
);
