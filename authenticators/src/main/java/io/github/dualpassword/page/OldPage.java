package io.github.dualpassword.page;

import java.util.List;
import java.util.Set;

import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.services.messages.Messages;

/**
 * What Keycloak says of a form of an old page, out of the browser's memory or after too long a pause, is about a login: that
 * one is to log in again. At a step of somebody who is signed in it is the page that is old.
 */
public final class OldPage {

    private static final Set<String> OF_KEYCLOAK =
            Set.of(Messages.EXPIRED_ACTION, Messages.EXPIRED_CODE, Messages.LOGIN_TIMEOUT, Messages.INVALID_CODE);

    private OldPage() {}

    /** Whether a form has come once more, of which Keycloak has taken the first one. */
    public static boolean isSentAgain(AuthenticationFlowContext context) {
        return context.getForwardedErrorMessage() != null
                && Messages.EXPIRED_ACTION.equals(
                        context.getForwardedErrorMessage().getMessage());
    }

    /** The form of a step, with words of this product in place of Keycloak's. */
    public static LoginFormsProvider form(AuthenticationFlowContext context) {
        FormMessage forwarded = context.getForwardedErrorMessage();
        LoginFormsProvider form = context.form();
        return forwarded != null && OF_KEYCLOAK.contains(forwarded.getMessage())
                ? form.setErrors(List.of(new FormMessage(PageMessages.PAGE_OLD)))
                : form;
    }
}
