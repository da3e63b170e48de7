package io.github.dualpassword.otp.approval;

import java.util.Optional;

import org.keycloak.sessions.AuthenticationSessionModel;

/** Which request a login waits for; on the server alone. */
public record ApprovalNote(AuthenticationSessionModel authentication) {

    private static final String NAME = "dual-password-approval";

    public static ApprovalNote of(AuthenticationSessionModel authentication) {
        return new ApprovalNote(authentication);
    }

    public Optional<String> id() {
        return Optional.ofNullable(authentication.getAuthNote(NAME));
    }

    public void keep(Approval asked) {
        authentication.setAuthNote(NAME, asked.id());
    }

    public void forget() {
        authentication.removeAuthNote(NAME);
    }
}
