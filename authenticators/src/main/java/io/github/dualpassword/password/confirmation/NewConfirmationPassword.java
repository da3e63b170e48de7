package io.github.dualpassword.password.confirmation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.events.Details;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.FormMessage;

import io.github.dualpassword.Credential;
import io.github.dualpassword.Password;
import io.github.dualpassword.lockout.LockoutKey;
import io.github.dualpassword.lockout.PasswordMark;
import io.github.dualpassword.lockout.PasswordMarks;
import io.github.dualpassword.page.FormViolation;
import io.github.dualpassword.page.PageMessages;
import io.github.dualpassword.page.Texts;
import io.github.dualpassword.password.PasswordsChanged;
import io.github.dualpassword.password.RuleInWords;
import io.github.dualpassword.password.TypedPassword;
import io.github.dualpassword.realm.CurrentRealm;
import io.github.dualpassword.stepup.StepUpRefusal;
import io.github.dualpassword.storage.Storage;
import io.github.dualpassword.transaction.RequestConnection;
import io.github.dualpassword.transaction.SeparateTransaction;

/** A new confirmation password that was typed on a page of the flow. */
final class NewConfirmationPassword {

    /** Attribute of a page that asks for one: its rules. */
    static final String RULES = "rules";

    private final AuthenticationFlowContext context;
    private final TypedPassword typed;

    NewConfirmationPassword(AuthenticationFlowContext context) {
        this.context = context;
        this.typed = TypedPassword.read(
                context.getHttpRequest().getDecodedFormParameters()::getFirst, Password.CONFIRMATION);
    }

    /** Its rules in words, before anything is typed. */
    static List<RuleInWords> rules(AuthenticationFlowContext context) {
        return RuleInWords.of(
                Texts.ofPage(context.getSession(), context.getUser()),
                new ConfirmationPasswords(context.getSession(), context.getUser()).rules());
    }

    /** What can be said before any secret is evaluated. */
    List<FormViolation> violations() {
        return typed.violations();
    }

    /**
     * What stands in the way, and with it all that is wrong with the new one and tells nothing of present and former ones.
     *
     * @param loginPassword what was typed as such in the same form; empty where the form does not ask for it
     */
    List<FormMessage> withAllThatTheFormTells(List<FormMessage> wrong, String loginPassword) {
        Stream<FormMessage> broken = typed.isJudgeable()
                ? equalsLoginPassword(loginPassword)
                        .or(() -> new ConfirmationPasswords(context.getSession(), context.getUser())
                                .rulesForOthers()
                                .broken(typed.field(), typed.value()))
                        .stream()
                : Stream.empty();
        return Stream.concat(wrong.stream(), broken).toList();
    }

    /** That it must not be the login password, which was typed in the same form. */
    Optional<FormMessage> equalsLoginPassword(String loginPassword) {
        return loginPassword.equals(typed.value())
                ? Optional.of(new FormMessage(typed.field(), "dualPasswordSameAsLoginPassword"))
                : Optional.empty();
    }

    /** What its rules say, for somebody who has proven who they are. */
    List<FormMessage> brokenRules() {
        return new ConfirmationPasswords(context.getSession(), context.getUser())
                .broken(typed.field(), typed.value()).stream().toList();
    }

    /**
     * Sets it, and asks for it: having set it confirms nothing. Nothing is set when the login is over by now, or when somebody
     * else has set a password meanwhile.
     *
     * @param by what was proven for it: the present one, or for the first one the login password
     * @return what stands in its way; empty when the answer is given
     */
    Optional<FormMessage> set(Password by, PasswordMark proven) {
        if (new StepUpRefusal(context).answeredEndedLogin()) {
            return Optional.empty();
        }
        RequestConnection.giveBack(context.getSession());
        if (!SeparateTransaction.of(context.getSession()).run(job -> isSetWithin(job, by, proven))) {
            return Optional.of(new FormMessage(PageMessages.CHANGED_ELSEWHERE));
        }
        answerSet();
        return Optional.empty();
    }

    private boolean isSetWithin(KeycloakSession job, Password by, PasswordMark proven) {
        String userId = context.getUser().getId();
        LockoutKey key = new LockoutKey(context.getRealm().getId(), userId, by.credential());
        if (!Storage.of(job, PasswordMarks.class).locked(key, proven).equals(Optional.of(proven))) {
            return false;
        }
        UserModel fresh = CurrentRealm.of(job).user(userId).orElseThrow();
        ConfirmationPasswords confirmation = new ConfirmationPasswords(job, fresh);
        Set<Password> first = confirmation.first();
        if (by == Password.LOGIN && first.isEmpty()) {
            return false;
        }
        confirmation.set(typed.value());
        job.getKeycloakSessionFactory()
                .publish(PasswordsChanged.byOwner(job, fresh, Set.of(Password.CONFIRMATION), first, Optional.empty()));
        return true;
    }

    private void answerSet() {
        context.newEvent()
                .event(EventType.UPDATE_CREDENTIAL)
                .user(context.getUser())
                .detail(Details.CREDENTIAL_TYPE, Credential.CONFIRMATION.type())
                .success();
        new EnterConfirmationPassword(context).showAfterSetting();
    }
}
