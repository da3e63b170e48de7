package io.github.dualpassword.certificate;

import java.util.Optional;

import org.keycloak.authentication.authenticators.browser.AbstractUsernameFormAuthenticator;
import org.keycloak.authentication.authenticators.x509.X509ClientCertificateAuthenticatorFactory;
import org.keycloak.events.Details;
import org.keycloak.models.AuthenticationExecutionModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.keycloak.sessions.CommonClientSessionModel.ExecutionStatus;

import io.github.dualpassword.certificate.CertificateRefusal.Progress;

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
     * @param named the user whom the event of this request names
     */
    Optional<CertificateRefusal> refusal(Optional<UserModel> named) {
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
        CertificateRefusal refusal = CertificateRefusal.of(progress(named));
        // What was looked for, such as a thumbprint, is nothing that anybody has typed, and no name for the page.
        authentication.removeAuthNote(AbstractUsernameFormAuthenticator.ATTEMPTED_USERNAME);
        authentication.setAuthNote(REFUSAL, refusal.name());
        return Optional.of(refusal);
    }

    /** Keycloak tells it apart in English sentences only, and in an event that it sends as a copy. */
    private Progress progress(Optional<UserModel> named) {
        if (authentication.getAuthNote(AbstractUsernameFormAuthenticator.ATTEMPTED_USERNAME) == null) {
            return Progress.AT_THE_CERTIFICATE;
        }
        return named.filter(user -> !user.isEnabled()).isPresent() ? Progress.AT_THE_USER : Progress.AT_THE_SEARCH;
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
