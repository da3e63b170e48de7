package io.github.dualpassword.password.confirmation;

import java.util.ArrayList;
import java.util.List;

import jakarta.ws.rs.core.Response;

import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.models.utils.FormMessage;

import io.github.dualpassword.page.FlowPage;
import io.github.dualpassword.page.PageMessages;

/** The step of a user whose confirmation password is provisional or expired: it is good for its own change only. */
final class ReplaceConfirmationPassword implements ConfirmationPasswordForm.Step {

    static final String CURRENT = "current-confirmation-password";

    private static final String TEMPLATE = "dual-password-replace-confirmation.ftl";

    private final AuthenticationFlowContext context;
    private final String reason;

    ReplaceConfirmationPassword(AuthenticationFlowContext context, String reason) {
        this.context = context;
        this.reason = reason;
    }

    @Override
    public void show() {
        context.challenge(page(List.of()));
    }

    @Override
    public void submit() {
        String current = context.getHttpRequest().getDecodedFormParameters().getFirst(CURRENT);
        NewConfirmationPassword chosen = new NewConfirmationPassword(context);
        List<FormMessage> slips = slips(current, chosen);
        if (!slips.isEmpty()) {
            context.forceChallenge(page(slips));
        } else if (new ConfirmationAttempt(context).isRight(current, this::page, CURRENT)) {
            List<FormMessage> broken = chosen.brokenRules();
            if (broken.isEmpty()) {
                chosen.set();
            } else {
                context.forceChallenge(page(broken));
            }
        }
    }

    private static List<FormMessage> slips(String current, NewConfirmationPassword chosen) {
        List<FormMessage> slips = new ArrayList<>(chosen.slips());
        if (current == null || current.isEmpty()) {
            slips.add(0, new FormMessage(CURRENT, PageMessages.FIELD_EMPTY));
        }
        return slips;
    }

    private Response page(List<FormMessage> errors) {
        return FlowPage.of(context, errors).setAttribute("reason", reason).createForm(TEMPLATE);
    }
}
