// Keeps a form from being sent twice.
document.querySelectorAll("form.dual-password-step").forEach((form) => {
  let sent = false;
  form.addEventListener("submit", (event) => {
    if (sent) {
      event.preventDefault();
    }
    sent = true;
  });
  // The page may come back out of the browser's memory.
  window.addEventListener("pageshow", () => {
    sent = false;
  });
});
