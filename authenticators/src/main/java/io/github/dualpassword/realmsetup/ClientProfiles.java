package io.github.dualpassword.realmsetup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.representations.idm.ClientProfileRepresentation;
import org.keycloak.representations.idm.ClientProfilesRepresentation;
import org.keycloak.services.clientpolicy.ClientPolicyException;

/** Profiles of client policies that the realm has of its own, by their names. */
record ClientProfiles(KeycloakSession session, RealmModel realm) implements RealmPart {

    @Override
    public Optional<String> read(String name) {
        return all().stream()
                .filter(profile -> profile.getName().equals(name))
                .map(PolicyText::of)
                .findFirst();
    }

    @Override
    public void write(String name, Optional<String> text) {
        List<ClientProfileRepresentation> profiles = new ArrayList<>(all());
        profiles.removeIf(profile -> profile.getName().equals(name));
        text.map(profile -> PolicyText.read(profile, ClientProfileRepresentation.class))
                .ifPresent(profiles::add);
        ClientProfilesRepresentation changed = new ClientProfilesRepresentation();
        changed.setProfiles(profiles);
        try {
            session.clientPolicy().updateClientProfiles(realm, changed);
        } catch (ClientPolicyException refused) {
            throw new IllegalStateException("Keycloak takes no such client profile: " + name, refused);
        }
    }

    @Override
    public List<ItemUse> uses(String name) {
        return new ClientPolicies(session, realm)
                .all().stream()
                        .filter(policy -> PolicyText.own(policy.getProfiles()).contains(name))
                        .map(policy -> ItemUse.by(new SetUpItem(ItemKind.CLIENT_POLICY, policy.getName())))
                        .toList();
    }

    List<ClientProfileRepresentation> all() {
        try {
            return PolicyText.own(
                    session.clientPolicy().getClientProfiles(realm, false).getProfiles());
        } catch (ClientPolicyException unreadable) {
            throw new IllegalStateException("The client profiles of the realm cannot be read", unreadable);
        }
    }
}
