/** What passkeys have signed, verified from an export of its rows: with nothing but the Java platform, and without a server. */
package io.github.dualpassword.passkey.evidence;
