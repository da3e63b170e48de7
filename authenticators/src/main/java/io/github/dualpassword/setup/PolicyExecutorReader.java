package io.github.dualpassword.setup;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.representations.idm.ClientPoliciesRepresentation;
import org.keycloak.representations.idm.ClientPolicyRepresentation;
import org.keycloak.representations.idm.ClientProfileRepresentation;
import org.keycloak.representations.idm.ClientProfilesRepresentation;
import org.keycloak.services.clientpolicy.ClientPolicyException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

/** Reads what the enabled client policies of a realm have done, regardless of their conditions. */
record PolicyExecutorReader(KeycloakSession session, RealmModel realm) {

    /**
     * An executor.
     *
     * @param policy name of the policy that has it done
     * @param provider id of the executor
     * @param config as it was given; a missing node where there is none
     */
    record PolicyExecutor(String policy, String provider, JsonNode config) {}

    Stream<PolicyExecutor> executors() {
        try {
            ClientPoliciesRepresentation policies = session.clientPolicy().getClientPolicies(realm, true);
            Map<String, ClientProfileRepresentation> profiles =
                    profiles(session.clientPolicy().getClientProfiles(realm, true));
            return all(policies.getPolicies(), policies.getGlobalPolicies())
                    .filter(policy -> Boolean.TRUE.equals(policy.isEnabled()))
                    .flatMap(policy -> of(policy, profiles));
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

    private static Stream<PolicyExecutor> of(
            ClientPolicyRepresentation policy, Map<String, ClientProfileRepresentation> profiles) {
        return all(policy.getProfiles(), null)
                .flatMap(name -> Stream.ofNullable(profiles.get(name)))
                .flatMap(profile -> all(profile.getExecutors(), null))
                .map(executor -> new PolicyExecutor(
                        policy.getName(),
                        executor.getExecutorProviderId(),
                        Objects.requireNonNullElse(executor.getConfiguration(), MissingNode.getInstance())));
    }

    private static <T> Stream<T> all(Collection<T> own, Collection<T> global) {
        return Stream.concat(
                Stream.ofNullable(own).flatMap(Collection::stream),
                Stream.ofNullable(global).flatMap(Collection::stream));
    }
}
