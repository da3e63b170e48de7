package io.github.dualpassword.useradministration.change;

import java.util.Map;
import java.util.UUID;

import org.keycloak.forms.login.LoginFormsProvider;

import io.github.dualpassword.ForeignText;
import io.github.dualpassword.contract.Denial;
import io.github.dualpassword.policy.Operation;
import io.github.dualpassword.transaction.RequestConnection;
import io.github.dualpassword.useradministration.Execution;
import io.github.dualpassword.useradministration.TargetRefusal;
import io.github.dualpassword.useradministration.TargetResult;

/** Says why the selected user cannot be changed (E03). */
final class DeniedTargetPage {

    static final String TO_LIST = "to-list";
    static final String OWN_CHANGE = "own-change";

    /** Event detail with what was sent as the id of a user. */
    private static final String TARGET = "target";

    private static final String TEMPLATE = "dual-password-change-user-denied.ftl";

    private final Wizard wizard;

    DeniedTargetPage(Wizard wizard) {
        this.wizard = wizard;
    }

    /** The page. */
    public record View(String denial, boolean oneself) {}

    /** @param targetId as it was sent: it may be anything; whoever asks for users of others leaves a trace */
    void show(String targetId, Denial denial) {
        String target = ForeignText.printable(targetId);
        if (denial == Denial.ONESELF) {
            // No forgery: the list offers everybody, and this page leads on to the own change.
            wizard.request().refusal().detail(TARGET, target).error(denial.id());
        } else if (!wizard.notes().denied()) {
            record(target);
        }
        LoginFormsProvider page = WizardPage.of(wizard, new View(denial.id(), denial == Denial.ONESELF));
        wizard.request().context().challenge(page.createForm(TEMPLATE));
    }

    /** As in every operation on others: with an event, and a line in the history of the contract. */
    private void record(String target) {
        RequestConnection.giveBack(wizard.session());
        new Execution(
                        wizard.session(),
                        wizard.operator().user(),
                        Operation.CHANGE_PASSWORDS,
                        UUID.randomUUID().toString())
                .on(target, (job, both, lockout) -> TargetResult.refused(TargetRefusal.STATE_CHANGED, Map.of()));
    }
}
