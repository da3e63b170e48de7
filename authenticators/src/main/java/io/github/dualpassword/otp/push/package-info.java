/**
 * Web Push (RFC 8030): a phone is told that a request for an approval waits, so that its page need not be open. What is sent says
 * nothing of the request, and nobody waits for it.
 */
package io.github.dualpassword.otp.push;
