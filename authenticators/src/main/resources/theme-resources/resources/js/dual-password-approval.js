// Waits for the answer of the phone, and goes on by sending the form: the server decides what has become of it.
const state = document.getElementById("dual-password-approval-state");
const goOn = document.getElementById("approved");

const QUICK_MS = 2000;
const SLOW_MS = 4000;
const QUICK_FOR_MS = 30000;
const began = performance.now();

const pause = () => (performance.now() - began < QUICK_FOR_MS ? QUICK_MS : SLOW_MS);

const ask = async () => {
  try {
    const answer = await fetch(state.dataset.wait, { cache: "no-store", credentials: "same-origin" });
    if (answer.ok && (await answer.json()).state !== "waiting") {
      goOn.form.requestSubmit(goOn);
      return;
    }
  } catch {
    // No network for a moment: the next time, or by the button.
    state.textContent = state.dataset.lost;
  }
  setTimeout(ask, pause());
};

if (state && goOn) {
  setTimeout(ask, QUICK_MS);
}
