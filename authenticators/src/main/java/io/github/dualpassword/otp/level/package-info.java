/** The level of a one-time password: a code of the user's token, entered anew for each request. */
package io.github.dualpassword.otp.level;
