package io.github.dualpassword.setup;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.representations.idm.ClientPoliciesRepresentation;
import org.keycloak.representations.idm.ClientPolicyExecutorRepresentation;
import org.keycloak.representations.idm.ClientPolicyRepresentation;
import org.keycloak.representations.idm.ClientProfileRepresentation;
import org.keycloak.representations.idm.ClientProfilesRepresentation;
import org.keycloak.services.clientpolicy.ClientPolicyException;
import org.keycloak.services.clientpolicy.executor.AuthenticationFlowSelectorExecutorFactory;

import io.github.dualpassword.setup.RealmFacts.SelectedFlow;

/** Reads which flows the enabled client policies of a realm select, regardless of their conditions. */
record SelectedFlowReader(KeycloakSession session, RealmModel realm) {

    List<SelectedFlow> selectedFlows() {
        try {
            ClientPoliciesRepresentation policies = session.clientPolicy().getClientPolicies(realm, true);
            Map<String, ClientProfileRepresentation> profiles =
                    profiles(session.clientPolicy().getClientProfiles(realm, true));
            return all(policies.getPolicies(), policies.getGlobalPolicies())
                    .filter(policy -> Boolean.TRUE.equals(policy.isEnabled()))
                    .flatMap(policy -> selectedBy(policy, profiles))
                    .toList();
        } catch (ClientPolicyException unreadable) {
            throw new IllegalStateException(
                    "Client policies of realm '%s' cannot be read".formatted(realm.getName()), unreadable);
        }
    }

    private static Map<String, ClientProfileRepresentation> profiles(ClientProfilesRepresentation profiles) {
        return all(profiles.getProfiles(), profiles.getGlobalProfiles())
                .collect(Collectors.toMap(
                        ClientProfileRepresentation::getName, Function.identity(), (own, global) -> own));
    }

    private static Stream<SelectedFlow> selectedBy(
            ClientPolicyRepresentation policy, Map<String, ClientProfileRepresentation> profiles) {
        return all(policy.getProfiles(), null)
                .flatMap(name -> Stream.ofNullable(profiles.get(name)))
                .flatMap(profile -> all(profile.getExecutors(), null))
                .flatMap(executor -> alias(executor).stream())
                .map(alias -> new SelectedFlow(policy.getName(), alias));
    }

    private static Optional<String> alias(ClientPolicyExecutorRepresentation executor) {
        return Optional.of(executor)
                .filter(candidate ->
                        AuthenticationFlowSelectorExecutorFactory.PROVIDER_ID.equals(candidate.getExecutorProviderId()))
                .map(ClientPolicyExecutorRepresentation::getConfiguration)
                .map(config -> config.get(AuthenticationFlowSelectorExecutorFactory.AUTH_FLOW_ALIAS))
                .map(alias -> alias.asText(null));
    }

    private static <T> Stream<T> all(Collection<T> own, Collection<T> global) {
        return Stream.concat(
                Stream.ofNullable(own).flatMap(Collection::stream),
                Stream.ofNullable(global).flatMap(Collection::stream));
    }
}
