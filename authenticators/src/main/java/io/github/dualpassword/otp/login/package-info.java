/** A login asks for a one-time password itself, after the password, where the realm says so. */
package io.github.dualpassword.otp.login;
