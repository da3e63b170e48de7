package io.github.dualpassword.page;

import java.util.List;

import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.utils.FormMessage;

/** A page of an authentication flow. */
public final class FlowPage {

    private FlowPage() {}

    /** A page whose form comes back to the present step, with what is wrong in it. */
    public static LoginFormsProvider of(AuthenticationFlowContext context, List<FormMessage> errors) {
        LoginFormsProvider page = PageFrame.round(
                OldPage.form(context).setExecution(context.getExecution().getId()),
                context.getSession(),
                context.getUser());
        errors.forEach(page::addError);
        return page;
    }
}
