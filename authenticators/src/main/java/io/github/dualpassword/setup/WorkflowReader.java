package io.github.dualpassword.setup;

import java.util.List;
import java.util.Optional;

import org.keycloak.common.util.MultivaluedHashMap;
import org.keycloak.component.ComponentModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.workflow.WorkflowProvider;
import org.keycloak.models.workflow.WorkflowStepProvider;

import io.github.dualpassword.policy.PresentValues;
import io.github.dualpassword.setup.RealmFacts.WorkflowStep;

/**
 * Reads the steps of enabled workflows from the components in which Keycloak keeps them. Without the feature
 * {@code workflows} none of them runs.
 */
record WorkflowReader(RealmModel realm, Makers makers) {

    private static final String FEATURE = "WORKFLOWS";

    private static final String NAME = "name";
    private static final String ENABLED = "enabled";
    private static final String TRUE = "true";

    List<WorkflowStep> steps() {
        return ServerFeatures.has(FEATURE)
                ? realm.getComponentsStream(realm.getId(), WorkflowProvider.class.getName())
                        .filter(workflow ->
                                Boolean.parseBoolean(config(workflow).getFirstOrDefault(ENABLED, TRUE)))
                        .flatMap(workflow -> realm.getComponentsStream(
                                        workflow.getId(), WorkflowStepProvider.class.getName())
                                .flatMap(step -> step(workflow, step).stream()))
                        .toList()
                : List.of();
    }

    /** A step whose provider is not installed does not run. */
    private Optional<WorkflowStep> step(ComponentModel workflow, ComponentModel step) {
        String name = Optional.ofNullable(config(workflow).getFirst(NAME)).orElse(workflow.getId());
        return makers.ofWorkflowStep(step.getProviderId())
                .map(maker -> new WorkflowStep(name, step.getProviderId(), maker, PresentValues.of(config(step))));
    }

    private static MultivaluedHashMap<String, String> config(ComponentModel component) {
        return Optional.ofNullable(component.getConfig()).orElseGet(MultivaluedHashMap::new);
    }
}
