// What Keycloak's own layouts do on every page, with what the page says of itself.
import { checkAuthSession, startSessionPolling } from "./authChecker.js";

const { otherTab, sessionHash } = document.body.dataset;

startSessionPolling(otherTab);
if (sessionHash) {
  checkAuthSession(sessionHash);
}

// A link to an identity provider is followed once.
document.addEventListener("click", (event) => {
  const link = event.target.closest("a[data-once-link]");
  if (!link) {
    return;
  }
  if (link.getAttribute("aria-disabled") === "true") {
    event.preventDefault();
  }
  link.setAttribute("aria-disabled", "true");
});
