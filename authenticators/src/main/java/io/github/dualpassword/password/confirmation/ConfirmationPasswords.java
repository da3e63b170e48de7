package io.github.dualpassword.password.confirmation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.keycloak.credential.CredentialModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.PasswordPolicy;
import org.keycloak.models.RealmModel;
import org.keycloak.models.SubjectCredentialManager;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.PasswordCredentialModel;
import org.keycloak.models.utils.FormMessage;

import io.github.dualpassword.Credential;
import io.github.dualpassword.MessageKey;
import io.github.dualpassword.Password;
import io.github.dualpassword.lockout.PasswordMark;
import io.github.dualpassword.lockout.SecretEvaluator;
import io.github.dualpassword.page.PageMessages;
import io.github.dualpassword.password.HashedPassword;
import io.github.dualpassword.password.NewPasswordRules;
import io.github.dualpassword.password.PasswordFacts;
import io.github.dualpassword.password.PasswordOfUser;
import io.github.dualpassword.password.PasswordRule;
import io.github.dualpassword.password.PasswordStatus;
import io.github.dualpassword.policy.ConfirmationSettings;
import io.github.dualpassword.realm.CurrentRealm;

/**
 * The confirmation password of one user: its status, and how it is replaced.
 *
 * <p>It is hashed by Keycloak's own hash providers with the realm's parameters, and kept as a credential of type
 * {@code confirmation-password}; former ones, for comparison, as {@value FormerConfirmationPasswords#TYPE}. Its suspension state is not kept
 * here.
 */
public final class ConfirmationPasswords implements PasswordOfUser {

    private final KeycloakSession session;
    private final CurrentRealm realm;
    private final UserModel user;

    /** Of a user of the session's realm. */
    public ConfirmationPasswords(KeycloakSession session, UserModel user) {
        this(session, session.getContext().getRealm(), user);
    }

    ConfirmationPasswords(KeycloakSession session, RealmModel realm, UserModel user) {
        this.session = session;
        this.realm = new CurrentRealm(session, realm);
        this.user = user;
    }

    @Override
    public Password password() {
        return Password.CONFIRMATION;
    }

    @Override
    public PasswordStatus status() {
        return facts().map(facts -> facts.status(realm.policy(), realm.instant()))
                .orElse(PasswordStatus.NOT_SET);
    }

    @Override
    public Optional<LocalDate> lastDay() {
        return facts().flatMap(facts -> facts.lastDay(realm.policy()));
    }

    @Override
    public Optional<Instant> validUntil() {
        return facts().flatMap(facts -> facts.validUntil(realm.policy()));
    }

    @Override
    public List<PasswordRule> rules() {
        int former = realm.policy().get(ConfirmationSettings.HISTORY);
        long days = realm.policy().get(ConfirmationSettings.HISTORY_AGE).toDays();
        List<PasswordRule> rules = new ArrayList<>(rulesForOthers().inWords());
        rules.add(
                former == 0
                        ? PasswordRule.judgedLater(PageMessages.RULE_NOT_THE_PRESENT)
                        : PasswordRule.judgedLater("dualPasswordRuleNotAFormer", former));
        if (days > 0) {
            rules.add(PasswordRule.judgedLater(MessageKey.of("Rule", PasswordPolicy.PASSWORD_AGE), days));
        }
        return List.copyOf(rules);
    }

    @Override
    public Optional<FormMessage> broken(String field, String value) {
        return rulesForOthers().broken(field, value).or(() -> usedBefore(field, value));
    }

    private Optional<FormMessage> usedBefore(String field, String value) {
        return new SecretEvaluator(session).isOneOf(notToBeUsedAgain(), value)
                ? Optional.of(new FormMessage(field, "dualPasswordConfirmationUsedBefore"))
                : Optional.empty();
    }

    @Override
    public NewPasswordRules rulesForOthers() {
        return new NewPasswordRules(session, user, ConfirmationPasswordPolicy.of(session, realm.model()));
    }

    @Override
    public void set(String value) {
        store(hash(value));
    }

    @Override
    public void setByAnother(String value) {
        set(value);
    }

    @Override
    public void setProvisional(String value) {
        PasswordCredentialModel hashed = hash(value);
        ConfirmationPasswordData.markProvisional(hashed);
        store(hashed);
    }

    /** Whether it has not been compared with that login password yet, and is one that authorises something. */
    boolean isToBeComparedWith(String loginPassword) {
        return stored().filter(password -> status() == PasswordStatus.VALID || status() == PasswordStatus.EXPIRED)
                .filter(password -> !ConfirmationPasswordData.isComparedWith(password, loginPassword))
                .isPresent();
    }

    /** Notes that it is not the login password, for as long as neither changes. */
    void differsFrom(String loginPassword) {
        rewrite(password -> ConfirmationPasswordData.markComparedWith(password, loginPassword));
    }

    /** Notes that it is the login password: it must be changed. */
    void isSameAsOther() {
        rewrite(ConfirmationPasswordData::markSameAsOther);
    }

    private void rewrite(Consumer<PasswordCredentialModel> mark) {
        stored().ifPresent(password -> {
            mark.accept(password);
            credentials().updateStoredCredential(password);
        });
    }

    /** Keeps an already hashed one, as it comes from a realm file. */
    CredentialModel store(PasswordCredentialModel hashed) {
        hashed.setType(Credential.CONFIRMATION.type());
        Optional<CredentialModel> former = anyStored();
        boolean isDated = hashed.getCreatedDate() != null;
        if (!isDated || former.filter(other -> isDatedAsAnother(hashed, other)).isPresent()) {
            hashed.setCreatedDate(PasswordMark.dateAfter(former.map(CredentialModel::getCreatedDate), realm.now()));
        }
        if (former.isEmpty()) {
            return credentials().createStoredCredential(hashed);
        }
        Optional<PasswordCredentialModel> comparable = former.flatMap(this::usable);
        if (isDated && isAnother(hashed, former.get())) {
            // A date of the file may be that of a still earlier one, which must not count as proven again: its id goes.
            hashed.setId(null);
            credentials().removeStoredCredentialById(former.get().getId());
            credentials().createStoredCredential(hashed);
        } else {
            hashed.setId(former.get().getId());
            credentials().updateStoredCredential(hashed);
        }
        comparable.ifPresent(former()::remember);
        return hashed;
    }

    /** A file may date another password as the one that it replaces: it must still be told from it. */
    private static boolean isDatedAsAnother(PasswordCredentialModel hashed, CredentialModel former) {
        return hashed.getCreatedDate().equals(former.getCreatedDate()) && isAnother(hashed, former);
    }

    private static boolean isAnother(PasswordCredentialModel hashed, CredentialModel former) {
        return !hashed.getSecretData().equals(former.getSecretData());
    }

    /** The present one with its hash; empty when there is none. */
    List<CredentialModel> present() {
        return stored().map(CredentialModel.class::cast).stream().toList();
    }

    /** Those that may not be used again: the present one and the former ones that the realm wants remembered. */
    private List<CredentialModel> notToBeUsedAgain() {
        return Stream.concat(
                        present().stream(), former().remembered().stream().flatMap(former -> usable(former).stream()))
                .toList();
    }

    private FormerConfirmationPasswords former() {
        return new FormerConfirmationPasswords(realm, credentials());
    }

    private Optional<PasswordFacts> facts() {
        return stored().map(ConfirmationPasswordData::facts);
    }

    private Optional<PasswordCredentialModel> stored() {
        return anyStored().flatMap(this::usable);
    }

    private Optional<CredentialModel> anyStored() {
        return credentials()
                .getStoredCredentialsByTypeStream(Credential.CONFIRMATION.type())
                .findFirst();
    }

    private Optional<PasswordCredentialModel> usable(CredentialModel password) {
        return new StoredConfirmationPassword(password).usable(session, user.getId());
    }

    private PasswordCredentialModel hash(String value) {
        return HashedPassword.of(session, realm.model(), value);
    }

    private SubjectCredentialManager credentials() {
        return user.credentialManager();
    }
}
