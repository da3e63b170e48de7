package io.github.dualpassword.useradministration.change;

import jakarta.ws.rs.core.Response;

import io.github.dualpassword.contract.Denial;

/** Says why the selected user cannot be changed (E03). */
final class DeniedTargetPage {

    static final String TO_LIST = "to-list";
    static final String OWN_CHANGE = "own-change";

    private static final String TEMPLATE = "dual-password-change-user-denied.ftl";

    private final Wizard wizard;

    DeniedTargetPage(Wizard wizard) {
        this.wizard = wizard;
    }

    Response show(Denial denial) {
        return new WizardPage(wizard)
                .page()
                .setAttribute("denial", denial.id())
                .setAttribute("oneself", denial == Denial.ONESELF)
                .createForm(TEMPLATE);
    }
}
