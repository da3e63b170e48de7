package io.github.dualpassword.certificate;

import java.util.Optional;

import org.keycloak.authentication.authenticators.browser.AbstractUsernameFormAuthenticator;
import org.keycloak.authentication.authenticators.x509.X509ClientCertificateAuthenticatorFactory;
import org.keycloak.events.Details;
import org.keycloak.models.AuthenticationExecutionModel;
import org.keycloak.models.RealmModel;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.keycloak.sessions.CommonClientSessionModel.ExecutionStatus;

/**
 * Keycloak's step that takes a client certificate, in an authentication that is under way.
 *
 * <p>Only the status of its execution says that it has succeeded: Keycloak notes the certificate before it looks at it, and a
 * user may be known from single sign-on or a step that asks for the login ID. The status is of this authentication alone, and
 * whatever begins it anew clears it.
 */
public record CertificateStep(AuthenticationSessionModel authentication) {

    /** Keycloak's authenticator. */
    public static final String AUTHENTICATOR = X509ClientCertificateAuthenticatorFactory.PROVIDER_ID;

    /** Note with the {@link CertificateRefusal}: Keycloak asks the step once, and the page may be drawn again. */
    private static final String REFUSAL = "dual-password-certificate-refusal";

    /** Whether it has identified the user of the authentication. */
    public boolean isPassed() {
        return authentication.getAuthenticatedUser() != null && has(ExecutionStatus.SUCCESS);
    }

    /**
     * Why it has not taken the certificate that the browser showed; empty where it has, or where there was none.
     *
     * @param error that of the event of this request; {@code null} where there is none
     */
    Optional<CertificateRefusal> refusal(String error) {
        boolean isRefused = !isPassed()
                && has(ExecutionStatus.ATTEMPTED)
                && authentication.getAuthNote(Details.X509_CERTIFICATE_SERIAL_NUMBER) != null;
        if (!isRefused) {
            return Optional.empty();
        }
        String noted = authentication.getAuthNote(REFUSAL);
        if (noted != null) {
            return Optional.of(CertificateRefusal.valueOf(noted));
        }
        boolean wasLookedUp = authentication.getAuthNote(AbstractUsernameFormAuthenticator.ATTEMPTED_USERNAME) != null;
        // What was looked for, such as a thumbprint, is nothing that anybody has typed, and no name for the page.
        authentication.removeAuthNote(AbstractUsernameFormAuthenticator.ATTEMPTED_USERNAME);
        CertificateRefusal refusal = CertificateRefusal.of(error, wasLookedUp);
        authentication.setAuthNote(REFUSAL, refusal.name());
        return Optional.of(refusal);
    }

    private boolean has(ExecutionStatus wanted) {
        RealmModel realm = authentication.getRealm();
        return authentication.getExecutionStatus().entrySet().stream()
                .filter(status -> status.getValue() == wanted)
                .map(status -> realm.getAuthenticationExecutionById(status.getKey()))
                .anyMatch(CertificateStep::isIt);
    }

    private static boolean isIt(AuthenticationExecutionModel execution) {
        return execution != null && AUTHENTICATOR.equals(execution.getAuthenticator());
    }
}
