package io.github.dualpassword.useradministration.change;

import java.util.Map;
import java.util.Optional;

import jakarta.ws.rs.core.MultivaluedMap;

import org.keycloak.models.utils.FormMessage;
import org.keycloak.sessions.AuthenticationSessionModel;

import io.github.dualpassword.contract.Denial;
import io.github.dualpassword.page.PageMessages;
import io.github.dualpassword.page.Procedures;
import io.github.dualpassword.password.change.Occasion;

/**
 * Leads from the list of users through the pages of one of them to the result. Only what is sent from the page that was
 * shown last is taken; anything else shows the present page, and changes nothing.
 */
final class UserChangeWizard {

    private static final String CANCEL = "cancel-aia";

    private final Wizard wizard;
    private final WizardNotes notes;

    UserChangeWizard(Wizard wizard) {
        this.wizard = wizard;
        this.notes = wizard.notes();
    }

    /** Shows the present page to somebody who has sent nothing. */
    void show() {
        show("");
    }

    /** Takes the form that was sent. */
    void take(MultivaluedMap<String, String> form) {
        String key = Optional.ofNullable(form.getFirst(WizardPage.KEY)).orElse("");
        if (!notes.isPresentPage(
                Optional.ofNullable(form.getFirst(WizardPage.PAGE)).orElse(""))) {
            show(key);
        } else if (notes.result().isPresent()) {
            takeResult(form, notes.result().get());
        } else if (notes.target().isEmpty()) {
            takeList(form);
        } else if (wizard.denial(notes.target().get()).isPresent()) {
            takeDenied(form);
        } else {
            new TargetPages(wizard, wizard.both(notes.target().get()), key).take(form);
        }
    }

    private void show(String key) {
        Optional<String> anew = notes.isBegunAnew() ? Optional.of(PageMessages.CHANGE_TIMED_OUT) : Optional.empty();
        Optional<ChangeResult> result = notes.result();
        if (result.isPresent()) {
            wizard.context().challenge(new ResultPage(wizard).show(result.get(), Map.of()));
        } else if (notes.target().isPresent()) {
            showTarget(notes.target().get(), key);
        } else {
            wizard.context().challenge(new ListPage(wizard).show(Optional.empty(), anew));
        }
    }

    private void showTarget(String targetId, String key) {
        notes.target(targetId);
        Optional<Denial> denial = wizard.denial(targetId);
        if (denial.isPresent()) {
            wizard.context().challenge(new DeniedTargetPage(wizard).show(targetId, denial.get()));
        } else {
            new TargetPages(wizard, wizard.both(targetId), key).show();
        }
    }

    private void takeList(MultivaluedMap<String, String> form) {
        ListPage list = new ListPage(wizard);
        String chosen = form.getFirst(ListPage.CHOSEN);
        if (form.containsKey(CANCEL)) {
            notes.forget();
            wizard.context().success();
        } else if (!form.containsKey(ListPage.CHANGE)) {
            list.turn(form);
            show("");
        } else if (chosen == null) {
            FormMessage nobody = new FormMessage(ListPage.CHOSEN, PageMessages.NOBODY_CHOSEN);
            wizard.context().challenge(list.show(Optional.of(nobody), Optional.empty()));
        } else {
            showTarget(chosen, "");
        }
    }

    private void takeDenied(MultivaluedMap<String, String> form) {
        if (form.containsKey(DeniedTargetPage.OWN_CHANGE)) {
            leaveFor(Occasion.OWN.actionId());
        } else {
            if (form.containsKey(DeniedTargetPage.TO_LIST)) {
                notes.forget();
            }
            show("");
        }
    }

    private void takeResult(MultivaluedMap<String, String> form, ChangeResult result) {
        if (form.containsKey(ResultPage.CONTINUE)) {
            settle(result);
            notes.forget();
            leave();
        } else if (form.containsKey(ResultPage.TO_MENU)) {
            settle(result);
            leaveFor(Procedures.USER_ADMINISTRATION);
        } else if (form.containsKey(ResultPage.TO_RELEASE)) {
            settle(result);
            leaveFor(Procedures.STOP_RELEASE_USERS);
        } else {
            show("");
        }
    }

    private void settle(ChangeResult result) {
        if (result.isDone()) {
            Procedures.somethingDone(authentication());
        }
    }

    /** The application is told whether anything was carried out since it opened the procedure or the menu. */
    private void leave() {
        if (Procedures.isSomethingDone(authentication())) {
            wizard.context().success();
        } else {
            Procedures.toApplication(authentication());
            wizard.context().cancel();
        }
    }

    private void leaveFor(String action) {
        notes.forget();
        Procedures.open(authentication(), action);
        wizard.context().success();
    }

    private AuthenticationSessionModel authentication() {
        return wizard.context().getAuthenticationSession();
    }
}
