package io.github.dualpassword.useradministration.change;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.utils.FormMessage;

import io.github.dualpassword.useradministration.OperatorAndTarget;
import io.github.dualpassword.useradministration.change.WizardPage.Who;
import io.github.dualpassword.useradministration.step.UserChangeSteps;

/** The page of a step that others have added (E08). */
final class FurtherPage {

    private final Wizard wizard;
    private final OperatorAndTarget both;
    private final WizardPath path;
    private final UserChangeSteps.Named named;

    FurtherPage(Wizard wizard, OperatorAndTarget both, WizardPath path, UserChangeSteps.Named named) {
        this.wizard = wizard;
        this.both = both;
        this.path = path;
        this.named = named;
    }

    /** What the page has of ours. */
    public record View(Who person) {}

    void show(String key, List<FormMessage> errors) {
        LoginFormsProvider page = WizardPage.of(
                wizard,
                new View(Who.of(TargetFacts.of(wizard.session(), both))),
                path.titles(),
                path.number(WizardPath.placeOf(named.id())),
                key);
        errors.forEach(page::addError);
        named.step().attributes(both, values()).forEach(page::setAttribute);
        wizard.request().context().challenge(page.createForm(named.step().template()));
    }

    /** Remembers what was entered. @return what is wrong; nothing when one can go on */
    List<FormMessage> take() {
        Map<String, Map<String, String>> all = new HashMap<>(wizard.notes().values());
        all.put(named.id(), named.step().read(wizard.request().form()));
        wizard.notes().values(all);
        return named.step().check(both, values());
    }

    private Map<String, String> values() {
        Map<String, String> entered = wizard.notes().values().get(named.id());
        return entered == null ? named.step().present(both) : entered;
    }
}
