/** Software tokens: users issue themselves one, and its secret is handed to their phone, once (L). */
package io.github.dualpassword.otp.software;
