// What is shown once: it can be copied, nobody leaves the page by mistake before that, and it does not come back out of
// the browser's memory. Its value is kept nowhere but in the page.
const secrets = [...document.querySelectorAll("[data-one-time-secret]")];
const copied = new Set();
let leaving = false;

const words = secrets[0]?.closest(".dual-password-once")?.dataset ?? {};
const shown = () => secrets.some((secret) => secret.isConnected && !copied.has(secret));

// The clipboard is there on pages by https only.
if (navigator.clipboard?.writeText && words.copied) {
  secrets.forEach((secret) => {
    const button = document.createElement("button");
    button.type = "button";
    button.className = `${secret.dataset.button} dual-password-copy`;
    button.textContent = secret.dataset.copy;
    button.setAttribute("aria-label", secret.dataset.copyOf);
    const said = document.createElement("span");
    said.className = "dual-password-copied";
    said.setAttribute("role", "status");
    button.addEventListener("click", async () => {
      try {
        await navigator.clipboard.writeText(secret.textContent);
        copied.add(secret);
        said.textContent = words.copied;
      } catch {
        // Refused by the browser: it can still be selected.
        button.remove();
      }
    });
    secret.after(button, said);
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
