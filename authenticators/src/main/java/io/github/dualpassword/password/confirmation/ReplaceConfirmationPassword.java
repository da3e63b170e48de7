package io.github.dualpassword.password.confirmation;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.ws.rs.core.Response;

import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.models.utils.FormMessage;

import io.github.dualpassword.Password;
import io.github.dualpassword.lockout.PasswordMark;
import io.github.dualpassword.page.FlowPage;
import io.github.dualpassword.page.FormFields;
import io.github.dualpassword.page.FormViolation;

/** The step of a user whose confirmation password is provisional or expired: it is good for its own change only. */
record ReplaceConfirmationPassword(AuthenticationFlowContext context, String reason)
        implements ConfirmationPasswordForm.Page {

    static final String CURRENT = "current-confirmation-password";

    /** Name of the button. */
    private static final String SET = "set";

    private static final String TEMPLATE = "dual-password-replace-confirmation.ftl";

    @Override
    public Set<String> buttons() {
        return Set.of(SET);
    }

    @Override
    public void show() {
        context.challenge(page(List.of()));
    }

    @Override
    public void submit() {
        FormFields form = context.getHttpRequest().getDecodedFormParameters()::getFirst;
        String current = form.text(CURRENT);
        NewConfirmationPassword chosen = new NewConfirmationPassword(context);
        List<FormViolation> violations = Stream.concat(
                        FormViolation.ofEmpty(CURRENT, current), chosen.violations().stream())
                .toList();
        if (!violations.isEmpty()) {
            context.forceChallenge(page(chosen.withAllThatTheFormTells(FormViolation.messages(violations), "")));
        } else {
            new ConfirmationAttempt(context)
                    .proven(current, wrong -> page(chosen.withAllThatTheFormTells(wrong, "")), CURRENT)
                    .ifPresent(proven -> replace(chosen, proven));
        }
    }

    private void replace(NewConfirmationPassword chosen, PasswordMark proven) {
        List<FormMessage> broken = chosen.brokenRules();
        if (broken.isEmpty()) {
            chosen.set(Password.CONFIRMATION, proven)
                    .ifPresent(refused -> context.forceChallenge(page(List.of(refused))));
        } else {
            context.forceChallenge(page(broken));
        }
    }

    private Response page(List<FormMessage> errors) {
        return FlowPage.of(context, errors)
                .setAttribute("reason", reason)
                .setAttribute(NewConfirmationPassword.RULES, NewConfirmationPassword.rules(context))
                .createForm(TEMPLATE);
    }
}
