package io.github.dualpassword.setup;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.keycloak.models.AuthenticationExecutionModel;
import org.keycloak.models.AuthenticationFlowModel;
import org.keycloak.models.AuthenticatorConfigModel;
import org.keycloak.models.RealmModel;

import io.github.dualpassword.setup.RealmFacts.Binding;
import io.github.dualpassword.setup.RealmFacts.Disabled;
import io.github.dualpassword.setup.RealmFacts.Execution;
import io.github.dualpassword.setup.RealmFacts.Flow;
import io.github.dualpassword.setup.RealmFacts.FlowElement;
import io.github.dualpassword.setup.RealmFacts.Missing;
import io.github.dualpassword.setup.RealmFacts.Subflow;

/** Reads the flows of a realm. */
record FlowReader(RealmModel realm, Makers makers) {

    /** Forms are made of form actions, which set credentials and evaluate none; only registration has them. */
    private static final String FORM = "form-flow";

    private static final String OUR_AUTHENTICATORS = "dual-password-";

    Map<String, Flow> flows() {
        return realm.getAuthenticationFlowsStream()
                .filter(flow -> !FORM.equals(flow.getProviderId()))
                .collect(Collectors.toMap(AuthenticationFlowModel::getId, this::flow));
    }

    Map<Binding, String> boundFlows() {
        Map<Binding, String> bound = new EnumMap<>(Binding.class);
        bind(bound, Binding.BROWSER, RealmModel::getBrowserFlow);
        bind(bound, Binding.DIRECT_GRANT, RealmModel::getDirectGrantFlow);
        bind(bound, Binding.RESET_CREDENTIALS, RealmModel::getResetCredentialsFlow);
        bind(bound, Binding.FIRST_BROKER_LOGIN, RealmModel::getFirstBrokerLoginFlow);
        bind(bound, Binding.DOCKER, RealmModel::getDockerAuthenticationFlow);
        return bound;
    }

    /** Whether any flow of the realm has an authenticator of this product, reachable or not. */
    boolean haveOurAuthenticators() {
        return realm.getAuthenticationFlowsStream()
                .flatMap(flow -> realm.getAuthenticationExecutionsStream(flow.getId()))
                .map(AuthenticationExecutionModel::getAuthenticator)
                .anyMatch(id -> id != null && id.startsWith(OUR_AUTHENTICATORS));
    }

    private void bind(
            Map<Binding, String> bound, Binding binding, Function<RealmModel, AuthenticationFlowModel> flowOf) {
        Optional.ofNullable(flowOf.apply(realm)).ifPresent(flow -> bound.put(binding, flow.getId()));
    }

    private Flow flow(AuthenticationFlowModel flow) {
        return new Flow(
                flow.getAlias(),
                realm.getAuthenticationExecutionsStream(flow.getId())
                        .map(this::step)
                        .toList());
    }

    private FlowElement step(AuthenticationExecutionModel step) {
        if (!step.isEnabled()) {
            return new Disabled(authenticators(step, new HashSet<>()).collect(Collectors.toSet()));
        }
        if (step.isAuthenticatorFlow()) {
            return new Subflow(step.getFlowId());
        }
        return makers.ofAuthenticator(step.getAuthenticator())
                .<FlowElement>map(maker -> new Execution(step.getAuthenticator(), maker, config(step)))
                .orElseGet(() -> new Missing(String.valueOf(step.getAuthenticator())));
    }

    /** All that stands in it, enabled or not. */
    private Stream<String> authenticators(AuthenticationExecutionModel step, Set<String> seen) {
        if (!step.isAuthenticatorFlow()) {
            return Stream.ofNullable(step.getAuthenticator());
        }
        return seen.add(step.getFlowId())
                ? realm.getAuthenticationExecutionsStream(step.getFlowId())
                        .flatMap(inner -> authenticators(inner, seen))
                : Stream.empty();
    }

    private Map<String, String> config(AuthenticationExecutionModel step) {
        return Optional.ofNullable(step.getAuthenticatorConfig())
                .map(realm::getAuthenticatorConfigById)
                .map(AuthenticatorConfigModel::getConfig)
                .orElse(Map.of());
    }
}
