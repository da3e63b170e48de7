// What is shown once does not come back out of the browser's memory.
window.addEventListener("pagehide", () => {
  document
    .querySelectorAll("[data-one-time-secret]")
    .forEach((secret) => (secret.closest(".dual-password-once") ?? secret).remove());
});
