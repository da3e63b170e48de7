// What the address says beside the page: service ID and user ID, which the PC or the mail has put there.

/** Takes both out of the address, where they would stay in the history, and leaves nothing of them there. */
export function fragment() {
  const told = new URLSearchParams(location.hash.slice(1));
  if (location.hash) {
    history.replaceState(null, "", location.pathname);
  }
  return { serviceId: digits(told.get("s"), 8), userId: digits(told.get("u"), 6) };
}

function digits(text, count) {
  return text?.length === count && /^[0-9]+$/.test(text) ? text : "";
}
