// Lets an authenticator sign what the page shows, or make a key, and sends the answer with the form. What comes of it is for the server
// to say; nothing is sent when the authenticator gives no answer.
const page = document.getElementById("dual-password-passkey");
const status = document.getElementById("dual-password-passkey-status");

const bytes = (text) => {
  const binary = atob(text.replace(/-/g, "+").replace(/_/g, "/"));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
};

const text = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replace(/\+/g, "-")
    .replace(/\//g, "_")
    .replace(/=+$/, "");

const keys = (ids) =>
  ids
    .split(" ")
    .filter((id) => id !== "")
    .map((id) => ({ type: "public-key", id: bytes(id) }));

const sign = async (data) => {
  const credential = await navigator.credentials.get({
    publicKey: {
      challenge: bytes(data.challenge),
      rpId: data.rpId,
      allowCredentials: keys(data.keys),
      userVerification: "required",
      timeout: Number(data.timeout),
    },
  });
  const answer = credential.response;
  return {
    credentialId: text(credential.rawId),
    clientDataJSON: text(answer.clientDataJSON),
    authenticatorData: text(answer.authenticatorData),
    signature: text(answer.signature),
    userHandle: answer.userHandle ? text(answer.userHandle) : "",
  };
};

const make = async (data) => {
  const credential = await navigator.credentials.create({
    publicKey: {
      challenge: bytes(data.challenge),
      rp: { id: data.rpId, name: data.rpName },
      user: { id: bytes(data.userHandle), name: data.loginId, displayName: data.loginId },
      pubKeyCredParams: [-7, -257].map((alg) => ({ type: "public-key", alg })),
      excludeCredentials: keys(data.keys),
      authenticatorSelection: { userVerification: "required", residentKey: "discouraged", requireResidentKey: false },
      attestation: "none",
      timeout: Number(data.timeout),
    },
  });
  const answer = credential.response;
  return {
    clientDataJSON: text(answer.clientDataJSON),
    attestationObject: text(answer.attestationObject),
    transports: answer.getTransports ? answer.getTransports().join(",") : "",
  };
};

// What is to be filled in first, the page says itself: nobody is asked to sign for a form that lacks something.
const lacks = (form) =>
  [...form.querySelectorAll("input[aria-required=true]")].some((field) => field.value.trim() === "");

const start = (button) => {
  let waits = false;
  button.addEventListener("click", async (event) => {
    if (lacks(button.form)) {
      return;
    }
    event.preventDefault();
    if (waits) {
      return;
    }
    waits = true;
    status.textContent = page.dataset.waiting;
    try {
      const fields = await (page.dataset.kind === "create" ? make(page.dataset) : sign(page.dataset));
      for (const [name, value] of Object.entries(fields)) {
        button.form.elements.namedItem(name).value = value;
      }
      button.form.requestSubmit(button);
    } catch (failure) {
      // Cancelled, too late, or no such key here: browsers do not say which.
      status.textContent = failure.name === "InvalidStateError" ? page.dataset.known : page.dataset.failed;
    } finally {
      waits = false;
    }
  });
};

if (page && status) {
  const button = document.getElementById(page.dataset.button);
  if (window.PublicKeyCredential && navigator.credentials) {
    start(button);
  } else {
    status.textContent = page.dataset.unsupported;
    button.disabled = true;
  }
}
