package io.github.dualpassword.useradministration.change;

import org.keycloak.forms.login.LoginFormsProvider;

import io.github.dualpassword.contract.Denial;

/** Says why the selected user cannot be changed (E03). */
final class DeniedTargetPage {

    static final String TO_LIST = "to-list";
    static final String OWN_CHANGE = "own-change";

    /** Event detail with what was sent as the id of a user. */
    private static final String TARGET = "target";

    private static final int MAX_ID_LENGTH = 255;
    private static final String TEMPLATE = "dual-password-change-user-denied.ftl";

    private final Wizard wizard;

    DeniedTargetPage(Wizard wizard) {
        this.wizard = wizard;
    }

    /** The page. */
    public record View(String denial, boolean oneself) {}

    /** @param targetId as it was sent: it may be anything; whoever asks for users of others leaves a trace */
    void show(String targetId, Denial denial) {
        wizard.request()
                .refusal()
                .detail(TARGET, targetId.substring(0, Math.min(targetId.length(), MAX_ID_LENGTH)))
                .error(denial.id());
        LoginFormsProvider page = WizardPage.of(wizard, new View(denial.id(), denial == Denial.ONESELF));
        wizard.request().context().challenge(page.createForm(TEMPLATE));
    }
}
