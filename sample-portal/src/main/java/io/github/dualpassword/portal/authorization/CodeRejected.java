package io.github.dualpassword.portal.authorization;

import java.io.Serial;

/** An authorization code did not lead to a valid ID token. Checked, so that nobody forgets the case. */
public final class CodeRejected extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    CodeRejected(Throwable cause) {
        super("No valid ID token for this code", cause);
    }
}
