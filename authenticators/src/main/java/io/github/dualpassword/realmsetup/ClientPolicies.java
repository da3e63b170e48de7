package io.github.dualpassword.realmsetup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.representations.idm.ClientPoliciesRepresentation;
import org.keycloak.representations.idm.ClientPolicyRepresentation;
import org.keycloak.services.clientpolicy.ClientPolicyException;

/** Client policies that the realm has of its own, by their names. */
record ClientPolicies(KeycloakSession session, RealmModel realm) implements RealmPart {

    @Override
    public Optional<String> read(String name) {
        return all().stream()
                .filter(policy -> policy.getName().equals(name))
                .map(PolicyText::of)
                .findFirst();
    }

    @Override
    public void write(String name, Optional<String> text) {
        List<ClientPolicyRepresentation> policies = new ArrayList<>(all());
        policies.removeIf(policy -> policy.getName().equals(name));
        text.map(policy -> PolicyText.read(policy, ClientPolicyRepresentation.class))
                .ifPresent(policies::add);
        ClientPoliciesRepresentation changed = new ClientPoliciesRepresentation();
        changed.setPolicies(policies);
        try {
            session.clientPolicy().updateClientPolicies(realm, changed);
        } catch (ClientPolicyException refused) {
            throw new IllegalStateException("Keycloak takes no such client policy: " + name, refused);
        }
    }

    List<ClientPolicyRepresentation> all() {
        try {
            return PolicyText.own(
                    session.clientPolicy().getClientPolicies(realm, false).getPolicies());
        } catch (ClientPolicyException unreadable) {
            throw new IllegalStateException("The client policies of the realm cannot be read", unreadable);
        }
    }
}
