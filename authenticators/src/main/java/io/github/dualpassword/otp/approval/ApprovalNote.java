package io.github.dualpassword.otp.approval;

import java.util.Optional;

import org.keycloak.sessions.AuthenticationSessionModel;

/** Which request a login waits for; on the server alone. */
public record ApprovalNote(AuthenticationSessionModel authentication) {

    private static final String NAME = "dual-password-approval";
    private static final String HIDDEN_UNTIL = "dual-password-approval-hidden-until";

    public static ApprovalNote of(AuthenticationSessionModel authentication) {
        return new ApprovalNote(authentication);
    }

    public Optional<String> id() {
        return Optional.ofNullable(authentication.getAuthNote(NAME));
    }

    public void keep(Approval asked) {
        authentication.setAuthNote(NAME, asked.id());
        authentication.removeAuthNote(HIDDEN_UNTIL);
    }

    /** The same where nobody may learn before its time is over that it was refused, or that nobody was asked. */
    public void keepHidden(Approval asked) {
        authentication.setAuthNote(NAME, asked.id());
        authentication.setAuthNote(HIDDEN_UNTIL, Long.toString(asked.validUntil()));
    }

    /** Until when that is so, milliseconds since the epoch; empty where it is not. */
    public Optional<Long> hiddenUntil() {
        return Optional.ofNullable(authentication.getAuthNote(HIDDEN_UNTIL)).map(Long::valueOf);
    }

    public void forget() {
        authentication.removeAuthNote(NAME);
        authentication.removeAuthNote(HIDDEN_UNTIL);
    }
}
