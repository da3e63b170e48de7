package io.github.dualpassword.useradministration.change;

import io.github.dualpassword.useradministration.step.UserChangeSteps;

/**
 * The steps that others have added to the change of one user, and the path that leads through them.
 *
 * @param further those that are offered
 */
record WizardSteps(UserChangeSteps further) {

    WizardPath path() {
        return new WizardPath(further.all().stream()
                .map(named -> new WizardPath.Further(named.id(), named.step().title()))
                .toList());
    }

    /** The further step at this place, which must be one. */
    UserChangeSteps.Named at(String place) {
        return further.byId(WizardPath.idAt(place)).orElseThrow();
    }
}
