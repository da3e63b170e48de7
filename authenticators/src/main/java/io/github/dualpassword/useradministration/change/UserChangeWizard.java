package io.github.dualpassword.useradministration.change;

import java.util.Map;
import java.util.Optional;

import org.keycloak.models.utils.FormMessage;

import io.github.dualpassword.contract.Denial;
import io.github.dualpassword.page.PageMessages;
import io.github.dualpassword.password.change.Occasion;
import io.github.dualpassword.procedure.Procedures;
import io.github.dualpassword.useradministration.OperatorRequest;

/**
 * Leads from the list of users through the pages of one of them to the result. Only what is sent from the page that was
 * shown last is taken; anything else shows the present page, and changes nothing.
 */
final class UserChangeWizard {

    private final Wizard wizard;
    private final OperatorRequest request;
    private final WizardNotes notes;

    UserChangeWizard(Wizard wizard) {
        this.wizard = wizard;
        this.request = wizard.request();
        this.notes = wizard.notes();
    }

    /** Shows the present page to somebody who has sent nothing. */
    void show() {
        show("");
    }

    /** Takes the form that was sent. */
    void take() {
        String key = request.text(WizardPage.KEY);
        if (!notes.isPresentPage(request.text(WizardPage.PAGE))) {
            show(key);
        } else if (notes.result().isPresent()) {
            takeResult(notes.result().get());
        } else if (notes.target().isEmpty()) {
            takeList();
        } else if (wizard.denial(notes.target().get()).isPresent()) {
            takeDenied();
        } else {
            new TargetPages(wizard, wizard.both(notes.target().get()), key).take();
        }
    }

    private void show(String key) {
        Optional<String> anew = notes.isBegunAnew() ? Optional.of(PageMessages.CHANGE_TIMED_OUT) : Optional.empty();
        Optional<ChangeResult> result = notes.result();
        if (result.isPresent()) {
            new ResultPage(wizard).show(result.get(), Map.of());
        } else if (notes.target().isPresent()) {
            showTarget(notes.target().get(), key);
        } else {
            new ListPage(wizard).show(Optional.empty(), anew);
        }
    }

    private void showTarget(String targetId, String key) {
        notes.target(targetId);
        Optional<Denial> denial = wizard.denial(targetId);
        if (denial.isPresent()) {
            new DeniedTargetPage(wizard).show(targetId, denial.get());
        } else {
            new TargetPages(wizard, wizard.both(targetId), key).show();
        }
    }

    private void takeList() {
        String chosen = request.text(ListPage.CHOSEN);
        if (!request.pressed(ListPage.CHANGE)) {
            notes.view(notes.view().after(request.form()));
            show("");
        } else if (chosen.isEmpty()) {
            FormMessage nobody = new FormMessage(ListPage.CHOSEN, "dualPasswordNobodyChosen");
            new ListPage(wizard).show(Optional.of(nobody), Optional.empty());
        } else {
            showTarget(chosen, "");
        }
    }

    private void takeDenied() {
        if (request.pressed(DeniedTargetPage.OWN_CHANGE)) {
            leaveFor(Occasion.OWN.actionId());
        } else {
            if (request.pressed(DeniedTargetPage.TO_LIST)) {
                notes.backToList();
            }
            show("");
        }
    }

    private void takeResult(ChangeResult result) {
        if (request.pressed(ResultPage.CONTINUE)) {
            settle(result);
            notes.forget();
            request.leave();
        } else if (request.pressed(ResultPage.TO_MENU)) {
            settle(result);
            leaveFor(Procedures.USER_ADMINISTRATION);
        } else if (request.pressed(ResultPage.TO_RELEASE)) {
            settle(result);
            Optional<String> changed = notes.changed();
            notes.forget();
            changed.ifPresentOrElse(
                    userId -> request.goOnTo(Procedures.STOP_RELEASE_USERS, userId),
                    () -> request.goOnTo(Procedures.STOP_RELEASE_USERS));
        } else {
            show("");
        }
    }

    private void settle(ChangeResult result) {
        if (result.isDone()) {
            Procedures.somethingDone(request.authentication());
        }
    }

    private void leaveFor(String action) {
        notes.forget();
        request.goOnTo(action);
    }
}
