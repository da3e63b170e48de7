package io.github.dualpassword.architecture.offender.page;

import io.github.dualpassword.Credential;

/** Knows something of each credential that would have to be known of the next one as well. */
public final class ChoosesByCredential {

    public String page(Credential credential) {
        return switch (credential) {
            case LOGIN -> "login.ftl";
            default -> "dual-password-confirmation.ftl";
        };
    }
}
