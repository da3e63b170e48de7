package io.github.dualpassword.otp;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jboss.logging.Logger;
import org.keycloak.credential.CredentialModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RequiredActionProviderModel;
import org.keycloak.models.UserModel;

import io.github.dualpassword.lockout.Standing;
import io.github.dualpassword.lockout.Suspension;
import io.github.dualpassword.policy.TokenSettings;
import io.github.dualpassword.realm.CurrentRealm;
import io.github.dualpassword.storage.Storage;

/**
 * Keycloak's own {@code otp} credentials, where the realm lets them count as tokens: only those that were made before it did,
 * and only while nobody can make themselves another one. Whoever has a session could otherwise register an app of their own, and
 * confirm by it.
 *
 * @param session in which they are read
 */
public record ExistingOtp(KeycloakSession session) {

    private static final Logger LOG = Logger.getLogger(ExistingOtp.class);

    /** Keycloak's action by which users register an app, whatever a realm calls it. */
    private static final String ENROLMENT = UserModel.RequiredAction.CONFIGURE_TOTP.name();

    /** Whether users of a realm can register an app by Keycloak's own page. */
    public static boolean isEnrolmentPossible(RealmModel realm) {
        return realm.getRequiredActionProvidersStream()
                .filter(RequiredActionProviderModel::isEnabled)
                .anyMatch(action -> ENROLMENT.equals(action.getProviderId()));
    }

    /** What they are good for, all together; empty where the user has none that counts. */
    Optional<TokenStanding> standing(UserModel user) {
        if (counting(user.getId()).isEmpty()) {
            return Optional.empty();
        }
        if (isEnrolmentPossible(realm().model())) {
            LOG.errorf(
                    "Realm %s: one-time passwords of Keycloak's own credentials are refused as long as %s is enabled",
                    realm().model().getName(), ENROLMENT);
            return Optional.of(TokenStanding.BARRED);
        }
        Suspension suspension =
                Suspension.of(session, ExistingOtpCode.keyOf(realm().model().getId(), user.getId()));
        return Optional.of(suspension.standing() == Standing.USABLE ? TokenStanding.USABLE : TokenStanding.SUSPENDED);
    }

    /** Those whose codes may be accepted. */
    List<OtpCredential> usable(String userId) {
        return isEnrolmentPossible(realm().model()) ? List.of() : counting(userId);
    }

    /** Whether any count at this moment. */
    boolean isCounting() {
        return !isEnrolmentPossible(realm().model())
                && realm().policy()
                        .get(TokenSettings.EXISTING_OTP)
                        .filter(moment -> !moment.isAfter(realm().instant()))
                        .isPresent();
    }

    private List<OtpCredential> counting(String userId) {
        Optional<Instant> switchedOn =
                realm().policy().get(TokenSettings.EXISTING_OTP).filter(moment -> !moment.isAfter(realm().instant()));
        if (switchedOn.isEmpty()) {
            return List.of();
        }
        OtpCredentials credentials = Storage.of(session, OtpCredentials.class);
        List<CredentialModel> old = credentials.of(userId).stream()
                .filter(stored -> OtpCredential.isOlder(stored, switchedOn.get()))
                .toList();
        Map<String, CodeProgress> progress =
                old.isEmpty() ? Map.of() : credentials.progress(realm().model().getId(), userId);
        return old.stream()
                .flatMap(stored -> OtpCredential.of(stored, Optional.ofNullable(progress.get(stored.getId()))).stream())
                .toList();
    }

    private CurrentRealm realm() {
        return CurrentRealm.of(session);
    }
}
