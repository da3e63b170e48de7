package io.github.dualpassword.password;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.keycloak.credential.CredentialModel;
import org.keycloak.credential.CredentialProvider;
import org.keycloak.credential.PasswordCredentialProvider;
import org.keycloak.credential.PasswordCredentialProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.PasswordPolicy;
import org.keycloak.models.UserCredentialModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.storage.ReadOnlyException;

import io.github.dualpassword.Credential;
import io.github.dualpassword.Password;
import io.github.dualpassword.directory.PasswordStorage;
import io.github.dualpassword.lockout.LockoutKey;
import io.github.dualpassword.lockout.PasswordMark;
import io.github.dualpassword.lockout.PasswordMarks;
import io.github.dualpassword.page.PageMessages;
import io.github.dualpassword.password.PasswordFacts.Flag;
import io.github.dualpassword.realm.CurrentRealm;
import io.github.dualpassword.storage.Storage;

/**
 * The login password of one user: Keycloak's own {@code password}, wherever it is stored, with the realm's own password
 * policy.
 *
 * <p>It is flagged for change by Keycloak's own required action {@code UPDATE_PASSWORD}. So a temporary password of the
 * Admin Console is flagged, and a later one that is not temporary no longer is.
 */
public final class LoginPassword implements PasswordOfUser {

    /** Keycloak's own required action that flags the login password for change. */
    public static final String FLAG = UserModel.RequiredAction.UPDATE_PASSWORD.name();

    /** Why something ends that demands a new one, where {@link #isChangeable nobody can change it}; stable. */
    public static final String NOT_CHANGEABLE = "login_not_changeable";

    private final KeycloakSession session;
    private final CurrentRealm realm;
    private final UserModel user;

    /** Of a user of the session's realm. */
    public LoginPassword(KeycloakSession session, UserModel user) {
        this.session = session;
        this.realm = CurrentRealm.of(session);
        this.user = user;
    }

    @Override
    public Password password() {
        return Password.LOGIN;
    }

    @Override
    public PasswordStatus status() {
        return user.credentialManager().isConfiguredFor(Credential.LOGIN.type())
                ? facts().status(realm.policy(), realm.instant())
                : PasswordStatus.NOT_SET;
    }

    @Override
    public boolean isChangeable() {
        return PasswordStorage.takesPasswordOf(session, user);
    }

    /** Whether its user, or staff, have been told to change it. */
    public boolean isFlagged() {
        return user.getRequiredActionsStream().anyMatch(FLAG::equals);
    }

    @Override
    public Optional<LocalDate> lastDay() {
        return facts().lastDay(realm.policy());
    }

    @Override
    public Optional<Instant> validUntil() {
        return facts().validUntil(realm.policy());
    }

    @Override
    public List<PasswordRule> rules() {
        List<PasswordRule> rules = new ArrayList<>(ownRules().inWords());
        if (ownRules().policy().getExpiredPasswords() < 1) {
            rules.add(PasswordRule.judgedLater(PageMessages.RULE_NOT_THE_PRESENT));
        }
        return List.copyOf(rules);
    }

    @Override
    public Optional<FormMessage> broken(String field, String value) {
        return ownRules().broken(field, value);
    }

    private NewPasswordRules ownRules() {
        return new NewPasswordRules(session, user, realm.model().getPasswordPolicy());
    }

    @Override
    public NewPasswordRules rulesForOthers() {
        PasswordPolicy policy = realm.model().getPasswordPolicy().toBuilder()
                .remove(PasswordPolicy.PASSWORD_HISTORY_ID)
                .remove(PasswordPolicy.PASSWORD_AGE)
                .build(session);
        return new NewPasswordRules(session, user, policy);
    }

    @Override
    public void set(String value) {
        demandChangeable();
        Optional<Long> former = date();
        if (!user.credentialManager().updateCredential(UserCredentialModel.password(value, false))) {
            throw new IllegalStateException("No storage has taken the new login password");
        }
        stored(former);
        user.removeRequiredAction(FLAG);
    }

    @Override
    public void setByAnother(String value) {
        storeUncompared(value);
        user.removeRequiredAction(FLAG);
    }

    @Override
    public void setProvisional(String value) {
        // Before: who cannot be flagged must not have got a new password, which a storage outside cannot take back.
        user.addRequiredAction(FLAG);
        storeUncompared(value);
        // And after, since some directories take the flag away with a new password.
        user.addRequiredAction(FLAG);
    }

    private void demandChangeable() {
        if (!isChangeable()) {
            throw new ReadOnlyException("The login password cannot be changed here");
        }
    }

    /**
     * Keycloak's own way to set a password compares it with former ones where the realm's policy says so. In its database
     * the hash can be stored without it; a user of another storage goes through that storage, where the rules that compare
     * have the value that switches them off.
     */
    private void storeUncompared(String value) {
        demandChangeable();
        Optional<Long> former = date();
        if (!user.isFederated()) {
            PasswordCredentialProvider provider = (PasswordCredentialProvider)
                    session.getProvider(CredentialProvider.class, PasswordCredentialProviderFactory.PROVIDER_ID);
            provider.createCredential(realm.model(), user, HashedPassword.of(session, realm.model(), value));
        } else if (!UnderPolicy.run(
                session,
                withoutComparison(),
                judging -> user.credentialManager().updateCredential(UserCredentialModel.password(value, false)))) {
            throw new IllegalStateException("No storage has taken the new login password");
        }
        stored(former);
    }

    private Optional<Long> date() {
        return stored().findFirst().map(CredentialModel::getCreatedDate);
    }

    /** It is stored: by a date of our clock, or in a directory, which tells one from the next in no way of its own. */
    private void stored(Optional<Long> former) {
        stored().findFirst().ifPresent(password -> dateByOurClock(password, former));
        if (user.isFederated()) {
            marks().changed(key(), realm.now());
        }
    }

    private PasswordPolicy withoutComparison() {
        PasswordPolicy.Builder policy = realm.model().getPasswordPolicy().toBuilder();
        Stream.of(PasswordPolicy.PASSWORD_HISTORY_ID, PasswordPolicy.PASSWORD_AGE)
                .filter(policy::contains)
                .forEach(rule -> policy.put(rule, "-1"));
        return policy.build(session);
    }

    /** Those that are kept in Keycloak's database, newest first; none for a user of another storage. */
    public Stream<CredentialModel> stored() {
        return user.credentialManager().getStoredCredentialsByTypeStream(Credential.LOGIN.type());
    }

    /** That of the login password as this transaction sees it. */
    public PasswordMark mark() {
        return stored().findFirst().map(PasswordMark::of).orElseGet(() -> marks().ofDirectory(key()));
    }

    private PasswordMarks marks() {
        return Storage.of(session, PasswordMarks.class);
    }

    private LockoutKey key() {
        return new LockoutKey(realm.model().getId(), user.getId(), Credential.LOGIN);
    }

    private PasswordFacts facts() {
        return new PasswordFacts(
                Password.LOGIN,
                isChangeable() ? setAt() : Optional.empty(),
                isFlagged() ? Flag.PROVISIONAL : Flag.NONE);
    }

    /**
     * Of one that can be changed here: when any other expires is up to whoever keeps it. A local one without a date counts as
     * very old; a storage that knows no date keeps its own rules.
     */
    private Optional<Instant> setAt() {
        Optional<CredentialModel> local = stored().findFirst();
        if (local.isPresent()) {
            Long date = local.get().getCreatedDate();
            return Optional.of(Instant.ofEpochMilli(date == null ? 0 : date));
        }
        return user.credentialManager()
                .getFederatedCredentialsStream()
                .filter(credential -> Credential.LOGIN.type().equals(credential.getType()))
                .map(CredentialModel::getCreatedDate)
                .filter(date -> date != null && date > 0)
                .map(Instant::ofEpochMilli)
                .findFirst();
    }

    /** Its validity is counted by the clock of this product. */
    private void dateByOurClock(CredentialModel password, Optional<Long> former) {
        password.setCreatedDate(PasswordMark.dateAfter(former, realm.now()));
        user.credentialManager().updateStoredCredential(password);
    }
}
