package io.github.dualpassword.lockout;

import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.oidc.Tokens;

/**
 * What came of one entry of a password.
 *
 * @param accepted whether it led to tokens, or back to the application with a code
 * @param status HTTP status
 * @param text what was answered, without the tokens
 */
record Reply(boolean accepted, int status, String text) {

    static Reply of(Tokens tokens) {
        return new Reply(
                tokens.granted(), tokens.answer().status(), tokens.answer().text());
    }

    static Reply of(Page page) {
        boolean accepted = page.atApplication() && page.response().code().isPresent();
        return new Reply(accepted, page.status(), page.toString());
    }

    boolean failedInTheServer() {
        return status >= 500;
    }
}
