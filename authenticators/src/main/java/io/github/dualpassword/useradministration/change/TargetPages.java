package io.github.dualpassword.useradministration.change;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.keycloak.models.utils.FormMessage;

import io.github.dualpassword.Password;
import io.github.dualpassword.page.PageMessages;
import io.github.dualpassword.useradministration.OperatorAndTarget;
import io.github.dualpassword.useradministration.OperatorRequest;
import io.github.dualpassword.useradministration.step.UserChangeSteps;

/** The pages of one user whom the operator may change: 次へ leads on, 戻る leads back and keeps what is not secret. */
final class TargetPages {

    private final Wizard wizard;
    private final OperatorRequest request;
    private final WizardNotes notes;
    private final OperatorAndTarget both;
    private final UserChangeSteps steps;
    private final WizardPath path;
    private final String key;

    /** @param key of the sealed passwords, as the request carries it; empty where it carries none */
    TargetPages(Wizard wizard, OperatorAndTarget both, String key) {
        this.wizard = wizard;
        this.request = wizard.request();
        this.notes = wizard.notes();
        this.both = both;
        this.steps = UserChangeSteps.of(wizard.session(), both);
        this.path = WizardPath.of(steps);
        this.key = notes.hasPasswords() ? key : "";
    }

    /**
     * Shows the present page. Without the key to the passwords that were typed, as after a change of the language, they are
     * forgotten, and 内容確認 asks for them.
     */
    void show() {
        String carried = key;
        if (notes.typed(key).isEmpty()) {
            notes.forgetPasswords();
            carried = "";
        }
        showPlace(path.known(notes.place()), carried);
    }

    /** Takes a form of the present page. */
    void take() {
        String place = path.known(notes.place());
        Optional<Map<Password, String>> typed = notes.typed(key);
        if (place.equals(WizardPath.BASIC)) {
            takeBasic();
        } else if (typed.isEmpty()) {
            toBasic();
        } else if (request.pressed(WizardPage.BACK)) {
            goBack(place);
        } else if (!place.equals(WizardPath.CONFIRM)) {
            takeFurther(place);
        } else if (request.isConfirmed()) {
            takeConfirm(notes.entered(typed.get()));
        } else {
            show();
        }
    }

    /** Passwords that are not sealed any more stand in the fields of this page, and are judged as on the first one. */
    private void takeConfirm(Entered entered) {
        List<Password> missing = entered.missing();
        ConfirmedChange change = new ConfirmedChange(wizard, both, steps);
        if (missing.isEmpty()) {
            change.carryOut(request.text(WizardPage.PAGE), () -> key, entered);
            return;
        }
        BasicForm form = BasicForm.readAgain(request::text, entered.choices(), missing);
        List<FormMessage> wrong = basic().problemsOfTyped(form);
        if (wrong.isEmpty()) {
            Map<Password, String> values = form.values();
            change.carryOut(request.text(WizardPage.PAGE), () -> notes.seal(values), notes.entered(values));
        } else {
            new ConfirmPage(wizard, both, steps)
                    .show(
                            "",
                            Stream.concat(wrong.stream(), request.missingConfirmation().stream())
                                    .toList());
        }
    }

    private void takeBasic() {
        if (request.pressed(WizardPage.BACK)) {
            notes.backToList();
            new ListPage(wizard).show(Optional.empty(), Optional.empty());
        } else if (request.pressed(WizardPage.NEXT)) {
            BasicForm entered = BasicForm.read(request::text, basic().offered());
            List<FormMessage> wrong = basic().take(entered);
            if (wrong.isEmpty()) {
                goOn(path.after(WizardPath.BASIC), sealed(entered.values()));
            } else {
                basic().show(wrong, Optional.empty());
            }
        } else {
            show();
        }
    }

    private String sealed(Map<Password, String> typed) {
        return typed.isEmpty() ? "" : notes.seal(typed);
    }

    private void takeFurther(String place) {
        List<FormMessage> wrong =
                request.pressed(WizardPage.NEXT) ? further(place).take() : List.of();
        if (!wrong.isEmpty()) {
            further(place).show(key, wrong);
        } else if (request.pressed(WizardPage.NEXT)) {
            goOn(path.after(place), key);
        } else {
            show();
        }
    }

    private void goBack(String place) {
        if (!place.equals(WizardPath.CONFIRM)) {
            further(place).take();
        }
        String before = path.before(place);
        if (before.equals(WizardPath.BASIC) && PasswordChoice.isAnyTyped(notes.choices())) {
            toBasic();
        } else {
            goOn(before, key);
        }
    }

    private void goOn(String place, String carried) {
        notes.place(place);
        showPlace(place, carried);
    }

    /** Typed passwords are never sent back to a page, so that they must be typed once more. */
    private void toBasic() {
        notes.forgetPasswords();
        notes.place(WizardPath.BASIC);
        basic().show(List.of(), Optional.of(PageMessages.ENTER_PASSWORDS_AGAIN));
    }

    private void showPlace(String place, String carried) {
        switch (place) {
            case WizardPath.BASIC -> basic().show(List.of(), Optional.empty());
            case WizardPath.CONFIRM -> new ConfirmPage(wizard, both, steps).show(carried, List.of());
            default -> further(place).show(carried, List.of());
        }
    }

    private BasicPage basic() {
        return new BasicPage(wizard, both, path);
    }

    private FurtherPage further(String place) {
        return new FurtherPage(
                wizard, both, path, steps.byId(WizardPath.idAt(place)).orElseThrow());
    }
}
