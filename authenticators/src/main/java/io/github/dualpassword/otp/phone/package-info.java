/** The page of a phone that holds a software token: an installable page which takes the secret once and shows codes offline. */
package io.github.dualpassword.otp.phone;
