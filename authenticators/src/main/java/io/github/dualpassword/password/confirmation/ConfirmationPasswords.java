package io.github.dualpassword.password.confirmation;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.keycloak.credential.CredentialModel;
import org.keycloak.credential.hash.PasswordHashProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.PasswordPolicy;
import org.keycloak.models.RealmModel;
import org.keycloak.models.SubjectCredentialManager;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.PasswordCredentialModel;

import io.github.dualpassword.Credential;
import io.github.dualpassword.policy.RealmPolicy;
import io.github.dualpassword.time.Clock;

/**
 * The confirmation password of one user: its status, and how it is replaced.
 *
 * <p>It is hashed by Keycloak's own hash providers with the realm's parameters, and kept as a credential of type
 * {@code confirmation-password}; former ones, for comparison, as {@value #FORMER}. Its suspension state is not kept
 * here.
 */
public final class ConfirmationPasswords {

    /** Credential type of former confirmation passwords. */
    static final String FORMER = "confirmation-password-history";

    private final KeycloakSession session;
    private final RealmModel realm;
    private final UserModel user;

    /** Of a user of the session's realm. */
    public ConfirmationPasswords(KeycloakSession session, UserModel user) {
        this(session, session.getContext().getRealm(), user);
    }

    ConfirmationPasswords(KeycloakSession session, RealmModel realm, UserModel user) {
        this.session = session;
        this.realm = realm;
        this.user = user;
    }

    public ConfirmationPasswordStatus status() {
        return stored().map(ConfirmationPasswordData::of)
                .map(data -> data.status(policy(), now()))
                .orElse(ConfirmationPasswordStatus.NOT_SET);
    }

    /** The moment from which on it is no longer valid; empty when there is none. */
    public Optional<Instant> validUntil() {
        return stored().map(ConfirmationPasswordData::of).flatMap(data -> data.validUntil(policy()));
    }

    /** Sets the user's own confirmation password. The value must have passed {@link ConfirmationPasswordRules}. */
    public void set(String value) {
        store(hash(value));
    }

    /** Sets a provisional one, which the user must change before it authorises anything. */
    public void setProvisional(String value) {
        PasswordCredentialModel hashed = hash(value);
        ConfirmationPasswordData.markProvisional(hashed);
        store(PasswordCredentialModel.createFromValues(
                hashed.getPasswordCredentialData().getAlgorithm(),
                hashed.getPasswordSecretData().getSalt(),
                hashed.getPasswordCredentialData().getHashIterations(),
                hashed.getPasswordCredentialData().getAdditionalParameters(),
                hashed.getPasswordSecretData().getValue()));
    }

    /** Keeps an already hashed one, as it comes from a realm file. */
    CredentialModel store(PasswordCredentialModel hashed) {
        hashed.setType(Credential.CONFIRMATION.type());
        if (hashed.getCreatedDate() == null) {
            hashed.setCreatedDate(now().toEpochMilli());
        }
        Optional<PasswordCredentialModel> former = stored();
        if (former.isEmpty()) {
            return credentials().createStoredCredential(hashed);
        }
        hashed.setId(former.get().getId());
        credentials().updateStoredCredential(hashed);
        remember(former.get());
        return hashed;
    }

    /** Those that may not be used again: the present one and the former ones that the realm wants remembered. */
    List<CredentialModel> notToBeUsedAgain() {
        return Stream.concat(stored().stream(), former().limit(policy().confirmationHistory()))
                .map(CredentialModel.class::cast)
                .toList();
    }

    private void remember(PasswordCredentialModel former) {
        if (policy().confirmationHistory() > 0) {
            former.setId(null);
            former.setType(FORMER);
            former.setUserLabel(null);
            credentials().createStoredCredential(former);
        }
        former().skip(policy().confirmationHistory())
                .toList()
                .forEach(old -> credentials().removeStoredCredentialById(old.getId()));
    }

    private Stream<CredentialModel> former() {
        return credentials()
                .getStoredCredentialsByTypeStream(FORMER)
                .sorted(Comparator.comparing(CredentialModel::getCreatedDate).reversed());
    }

    private Optional<PasswordCredentialModel> stored() {
        return credentials()
                .getStoredCredentialsByTypeStream(Credential.CONFIRMATION.type())
                .findFirst()
                .map(PasswordCredentialModel::createFromCredentialModel);
    }

    private PasswordCredentialModel hash(String value) {
        PasswordPolicy policy = realm.getPasswordPolicy();
        PasswordHashProvider hash = policy.getHashAlgorithm() == null
                ? session.getProvider(PasswordHashProvider.class)
                : session.getProvider(PasswordHashProvider.class, policy.getHashAlgorithm());
        return hash.encodedCredential(value, policy.getHashIterations());
    }

    private SubjectCredentialManager credentials() {
        return user.credentialManager();
    }

    private RealmPolicy policy() {
        return RealmPolicy.of(realm.getAttributes());
    }

    private Instant now() {
        return Instant.ofEpochMilli(session.getProvider(Clock.class).millis());
    }
}
