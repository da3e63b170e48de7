/** Passkeys (WebAuthn) of this product: which keys of a user count, what they sign, and what is kept of it. */
package io.github.dualpassword.passkey;
