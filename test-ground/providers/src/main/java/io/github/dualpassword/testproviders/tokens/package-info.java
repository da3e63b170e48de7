/** Tokens before there are pages for them: registers them, and enters their codes. */
package io.github.dualpassword.testproviders.tokens;
