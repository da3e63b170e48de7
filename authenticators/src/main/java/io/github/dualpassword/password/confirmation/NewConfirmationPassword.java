package io.github.dualpassword.password.confirmation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import jakarta.ws.rs.core.MultivaluedMap;

import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.events.Details;
import org.keycloak.events.EventType;
import org.keycloak.models.utils.FormMessage;

import io.github.dualpassword.Credential;
import io.github.dualpassword.Password;
import io.github.dualpassword.page.PageMessages;
import io.github.dualpassword.password.PasswordsChanged;

/** The two fields of a new confirmation password. */
final class NewConfirmationPassword {

    static final String NEW = "new-confirmation-password";
    static final String AGAIN = "new-confirmation-password-again";

    private final AuthenticationFlowContext context;
    private final String value;
    private final String again;

    NewConfirmationPassword(AuthenticationFlowContext context) {
        MultivaluedMap<String, String> form = context.getHttpRequest().getDecodedFormParameters();
        this.context = context;
        this.value = form.getFirst(NEW);
        this.again = form.getFirst(AGAIN);
    }

    /** What can be said before any secret is evaluated: fields that are empty or differ from each other. */
    List<FormMessage> slips() {
        List<FormMessage> slips = new ArrayList<>();
        if (value == null || value.isEmpty()) {
            slips.add(new FormMessage(NEW, PageMessages.FIELD_EMPTY));
        }
        if (again == null || again.isEmpty()) {
            slips.add(new FormMessage(AGAIN, PageMessages.FIELD_EMPTY));
        }
        if (slips.isEmpty() && !value.equals(again)) {
            slips.add(new FormMessage(AGAIN, PageMessages.NOT_THE_SAME_TWICE));
        }
        return slips;
    }

    boolean equalsSecret(String other) {
        return other.equals(value);
    }

    /** What its rules say, for somebody who has proven who they are. */
    List<FormMessage> brokenRules() {
        return new ConfirmationPasswords(context.getSession(), context.getUser())
                .broken(NEW, value).stream().toList();
    }

    /** Sets it, and asks for it: having set it confirms nothing. */
    void set() {
        new ConfirmationPasswords(context.getSession(), context.getUser()).set(value);
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
