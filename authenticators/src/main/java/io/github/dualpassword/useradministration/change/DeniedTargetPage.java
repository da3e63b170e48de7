package io.github.dualpassword.useradministration.change;

import jakarta.ws.rs.core.Response;

import org.keycloak.events.Details;
import org.keycloak.events.EventType;

import io.github.dualpassword.contract.Denial;

/** Says why the selected user cannot be changed (E03). */
final class DeniedTargetPage {

    static final String TO_LIST = "to-list";
    static final String OWN_CHANGE = "own-change";

    /** Event detail with what was sent as the id of a user. */
    private static final String TARGET = "target";

    private static final int LONGEST_ID = 255;
    private static final String TEMPLATE = "dual-password-change-user-denied.ftl";

    private final Wizard wizard;

    DeniedTargetPage(Wizard wizard) {
        this.wizard = wizard;
    }

    /** @param targetId as it was sent: it may be anything */
    Response show(String targetId, Denial denial) {
        record(targetId, denial);
        return new WizardPage(wizard)
                .page()
                .setAttribute("denial", denial.id())
                .setAttribute("oneself", denial == Denial.ONESELF)
                .createForm(TEMPLATE);
    }

    /** Whoever asks for users of others leaves a trace, though nothing was carried out. */
    private void record(String targetId, Denial denial) {
        wizard.context()
                .getEvent()
                .clone()
                .event(EventType.CUSTOM_REQUIRED_ACTION)
                .user(wizard.operator().user())
                .detail(Details.CUSTOM_REQUIRED_ACTION, wizard.context().getAction())
                .detail(TARGET, targetId.substring(0, Math.min(targetId.length(), LONGEST_ID)))
                .error(denial.id());
    }
}
