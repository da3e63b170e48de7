package io.github.dualpassword.useradministration;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.keycloak.authentication.InitiatedActionSupport;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.models.KeycloakSession;

import io.github.dualpassword.page.PageFrame;
import io.github.dualpassword.page.Procedures;

/** The menu 作業内容選択 (A05, A06): lists what the signed-in user may do, and opens it. */
final class UserAdministration implements RequiredActionProvider {

    /** Name of the buttons; their value is the procedure. */
    static final String OPEN = "open";

    static final String LEAVE = "leave";

    private static final String TEMPLATE = "dual-password-menu.ftl";

    @Override
    public InitiatedActionSupport initiatedActionSupport() {
        return InitiatedActionSupport.SUPPORTED;
    }

    @Override
    public int getMaxAuthAge(KeycloakSession session) {
        return Procedures.maximumAge(session);
    }

    @Override
    public void evaluateTriggers(RequiredActionContext context) {
        // Opened by applications only.
    }

    @Override
    public void requiredActionChallenge(RequiredActionContext context) {
        List<Map<String, String>> entries = entries(context).stream()
                .map(entry ->
                        Map.of("action", entry.action(), "label", entry.label(), "explanation", entry.explanation()))
                .toList();
        context.challenge(PageFrame.round(context.form(), context.getSession(), context.getUser())
                .setAttribute("entries", entries)
                .createForm(TEMPLATE));
    }

    @Override
    public void processAction(RequiredActionContext context) {
        String wanted = context.getHttpRequest().getDecodedFormParameters().getFirst(OPEN);
        Optional<MenuEntry> entry =
                Optional.ofNullable(wanted).flatMap(MenuEntry::byAction).filter(entries(context)::contains);
        if (entry.isPresent()) {
            Procedures.openFromMenu(
                    context.getAuthenticationSession(), entry.get().action());
            context.success();
        } else if (context.getHttpRequest().getDecodedFormParameters().containsKey(LEAVE)) {
            leave(context);
        } else {
            requiredActionChallenge(context);
        }
    }

    /** The application is told whether anything was carried out since it opened the menu. */
    private static void leave(RequiredActionContext context) {
        if (Procedures.isSomethingDone(context.getAuthenticationSession())) {
            context.success();
        } else {
            context.cancel();
        }
    }

    private static List<MenuEntry> entries(RequiredActionContext context) {
        Operator operator = Operator.of(context.getSession(), context.getUser());
        return Arrays.stream(MenuEntry.values())
                .filter(entry -> Procedures.isEnabled(context.getRealm(), entry.action()))
                .filter(entry -> entry.isFor(operator))
                .toList();
    }

    @Override
    public void close() {}
}
