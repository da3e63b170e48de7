package io.github.dualpassword.samplesteps;

import java.util.List;

import org.keycloak.models.KeycloakSession;

/** 利用者権限を変更: what of the service a user may use. */
final class RightsStep extends SampleStep {

    RightsStep(KeycloakSession session) {
        super(session);
    }

    @Override
    public String title() {
        return "sampleSteps.rights";
    }

    @Override
    public String summaryTitle() {
        return "sampleSteps.rights-legend";
    }

    @Override
    public String template() {
        return "sample-rights.ftl";
    }

    @Override
    List<String> boxes() {
        return List.of("inquiry", "transfers", "linked-services");
    }

    @Override
    List<String> texts() {
        return List.of();
    }
}
