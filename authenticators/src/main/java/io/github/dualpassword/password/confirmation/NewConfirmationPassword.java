package io.github.dualpassword.password.confirmation;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.events.Details;
import org.keycloak.events.EventType;
import org.keycloak.models.utils.FormMessage;

import io.github.dualpassword.Credential;
import io.github.dualpassword.Password;
import io.github.dualpassword.page.FormViolation;
import io.github.dualpassword.password.PasswordsChanged;
import io.github.dualpassword.password.TypedPassword;

/** A new confirmation password that was typed on a page of the flow. */
final class NewConfirmationPassword {

    private final AuthenticationFlowContext context;
    private final TypedPassword typed;

    NewConfirmationPassword(AuthenticationFlowContext context) {
        this.context = context;
        this.typed = TypedPassword.read(
                context.getHttpRequest().getDecodedFormParameters()::getFirst, Password.CONFIRMATION);
    }

    /** What can be said before any secret is evaluated. */
    List<FormViolation> violations() {
        return typed.violations();
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

    /** Sets it, and asks for it: having set it confirms nothing. */
    void set() {
        new ConfirmationPasswords(context.getSession(), context.getUser()).set(typed.value());
        context.getSession()
                .getKeycloakSessionFactory()
                .publish(new PasswordsChanged(
                        context.getSession(),
                        context.getUser(),
                        Set.of(Password.CONFIRMATION),
                        PasswordsChanged.SetBy.OWNER));
        context.newEvent()
                .event(EventType.UPDATE_CREDENTIAL)
                .user(context.getUser())
                .detail(Details.CREDENTIAL_TYPE, Credential.CONFIRMATION.type())
                .success();
        new EnterConfirmationPassword(context).showAfterSetting();
    }
}
