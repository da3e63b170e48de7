package io.github.dualpassword.setup;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import io.github.dualpassword.setup.ReachableFlow.Way;
import io.github.dualpassword.setup.RealmFacts.Availability;
import io.github.dualpassword.setup.RealmFacts.Binding;
import io.github.dualpassword.setup.RealmFacts.Client;
import io.github.dualpassword.setup.RealmFacts.Flow;
import io.github.dualpassword.setup.RealmFacts.FlowElement;
import io.github.dualpassword.setup.RealmFacts.IdentityProvider;
import io.github.dualpassword.setup.RealmFacts.Subflow;
import io.github.dualpassword.setup.RealmFacts.Trait;

/**
 * Finds all flows of a realm that a request can run (design: no way round).
 *
 * <p>A flow that many clients override to is one flow, reached through many clients. CIBA is not here: it runs no flow.
 */
final class ReachableFlows {

    /** Keycloak takes the flow with this alias for the ECP profile, whatever is bound. */
    private static final String SAML_ECP_ALIAS = "saml ecp";

    private record Target(Way way, String flowId) {}

    private final RealmFacts realm;
    private final Map<Target, List<String>> found = new LinkedHashMap<>();

    private ReachableFlows(RealmFacts realm) {
        this.realm = realm;
    }

    static List<ReachableFlow> of(RealmFacts realm) {
        ReachableFlows flows = new ReachableFlows(realm);
        flows.bound();
        realm.clients().forEach(flows::ofClient);
        realm.selectedFlows()
                .forEach(selected -> flows.byAlias(
                        selected.alias(), Way.CLIENT_POLICY, "selected by client policy '%s'", selected.policy()));
        realm.identityProviders().forEach(flows::ofIdentityProvider);
        return flows.found.entrySet().stream()
                .map(entry -> flows.reachable(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** What runs after each login through an identity provider; empty where nothing does. */
    static Optional<ReachableFlow> afterLogin(RealmFacts realm, IdentityProvider provider) {
        return provider.postLoginFlow()
                .filter(realm.flows()::containsKey)
                .map(id -> new ReachableFlows(realm).reachable(new Target(Way.BROKER, id), List.of()));
    }

    private void bound() {
        bound(Way.BOUND, Binding.BROWSER);
        bound(Way.BOUND, Binding.DIRECT_GRANT);
        bound(Way.BOUND, Binding.RESET_CREDENTIALS);
        // Also while all are disabled: whoever enables one thinks of that provider, not of this flow.
        if (!realm.identityProviders().isEmpty()) {
            bound(Way.BROKER, Binding.FIRST_BROKER_LOGIN);
        }
        // Keycloak lets any client use the Docker endpoint, not only those with that protocol.
        if (realm.has(Trait.DOCKER)) {
            bound(Way.DOCKER, Binding.DOCKER);
        }
    }

    private void bound(Way way, Binding binding) {
        add(way, Optional.ofNullable(realm.boundFlows().get(binding)), "bound as the %s", binding.words());
    }

    private void ofClient(Client client) {
        add(Way.CLIENT, client.browserFlow(), "browser flow of client '%s'", client.id());
        add(Way.CLIENT, client.directGrantFlow(), "direct grant flow of client '%s'", client.id());
        if (client.doors().contains(Door.SAML_ECP)) {
            byAlias(SAML_ECP_ALIAS, Way.SAML_ECP, "open to client '%s'", client.id());
        }
    }

    private void ofIdentityProvider(IdentityProvider provider) {
        if (provider.availability() == Availability.ENABLED) {
            add(Way.BROKER, provider.firstLoginFlow(), "first login flow of identity provider '%s'", provider.alias());
            add(Way.BROKER, provider.postLoginFlow(), "post login flow of identity provider '%s'", provider.alias());
        }
    }

    private void byAlias(String alias, Way way, String words, String name) {
        Optional<String> id = realm.flows().entrySet().stream()
                .filter(flow -> flow.getValue().alias().equals(alias))
                .map(Map.Entry::getKey)
                .findFirst();
        add(way, id, words, name);
    }

    private void add(Way way, Optional<String> flowId, String words, String name) {
        flowId.filter(realm.flows()::containsKey)
                .ifPresent(id -> found.computeIfAbsent(new Target(way, id), first -> new ArrayList<>())
                        .add(words.formatted(name)));
    }

    private ReachableFlow reachable(Target target, List<String> through) {
        Flow flow = realm.flows().get(target.flowId());
        return new ReachableFlow(
                target.way(),
                List.copyOf(through),
                flow.alias(),
                elements(target.flowId(), new HashSet<>()).toList());
    }

    /** With those of subflows in place of the subflows. */
    private Stream<FlowElement> elements(String flowId, Set<String> seen) {
        Flow flow = realm.flows().get(flowId);
        if (flow == null || !seen.add(flowId)) {
            return Stream.empty();
        }
        return flow.steps().stream()
                .flatMap(step -> step instanceof Subflow subflow ? elements(subflow.flowId(), seen) : Stream.of(step));
    }
}
