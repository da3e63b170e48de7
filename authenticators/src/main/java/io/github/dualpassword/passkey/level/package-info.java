/** The level of a passkey: a signature over what was shown, fresh for each request. */
package io.github.dualpassword.passkey.level;
