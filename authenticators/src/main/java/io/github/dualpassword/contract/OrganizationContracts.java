package io.github.dualpassword.contract;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.keycloak.authorization.fgap.AdminPermissionsSchema;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ModelException;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.UserModel;
import org.keycloak.organization.OrganizationProvider;

import io.github.dualpassword.ForeignText;
import io.github.dualpassword.storage.Storage;

/**
 * Contracts are Keycloak's organizations, and those who belong to one are its members.
 *
 * <p>Keycloak's own way to find "the organization" of a request is of no use here: it answers by the domain of the mail
 * address too, for people who are no members. The memberships of a user are in Keycloak's user cache; one query reads
 * them when they are not, and each time in a realm with fine-grained admin permissions.
 */
record OrganizationContracts(KeycloakSession session) implements ContractProvider {

    @Override
    public Optional<Contract> contractOf(UserModel user) {
        return Membership.onlyEnabled(memberships(user).stream());
    }

    @Override
    public Stream<Contract> contractsOf(UserModel user) {
        return memberships(user).stream().map(Membership::contract);
    }

    private List<Membership> memberships(UserModel user) {
        OrganizationProvider organizations = session.getProvider(OrganizationProvider.class);
        // There is none where the server's feature is off; in a realm where they are off, old memberships mean nothing.
        if (organizations == null || !organizations.isEnabled()) {
            return List.of();
        }
        // Where bank staff have fine-grained permissions, Keycloak leaves out what the present caller may not see.
        return AdminPermissionsSchema.runWithoutAuthorization(
                session,
                () -> organizations
                        .getByMember(user)
                        .filter(Objects::nonNull)
                        .map(organization -> new Membership(contract(organization), organization.isEnabled()))
                        .toList());
    }

    @Override
    public String groupOf(Contract contract) {
        OrganizationProvider organizations = session.getProvider(OrganizationProvider.class);
        return organizations
                .getOrganizationGroup(organizations.getById(contract.id()))
                .getId();
    }

    @Override
    public Map<String, Contract> contractOfEach(Collection<String> userIds) {
        OrganizationProvider organizations = session.getProvider(OrganizationProvider.class);
        if (organizations == null || !organizations.isEnabled()) {
            return Map.of();
        }
        Map<String, Contract> contracts = new HashMap<>();
        Storage.of(session, ContractMembers.class)
                .organizationsOf(session.getContext().getRealm(), userIds)
                .forEach((user, memberships) -> Membership.onlyEnabled(memberships.stream())
                        .ifPresent(contract -> contracts.put(user, contract)));
        return contracts;
    }

    @Override
    public Optional<Contract> find(String id) {
        OrganizationProvider organizations = session.getProvider(OrganizationProvider.class);
        if (organizations == null || !organizations.isEnabled() || !ForeignText.canBeName(id)) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(organizations.getById(id)).map(OrganizationContracts::contract);
        } catch (ModelException ofAnotherRealm) {
            // Keycloak finds it, and then refuses to say so: here nobody has that id.
            return Optional.empty();
        }
    }

    private static Contract contract(OrganizationModel organization) {
        return new Contract(organization.getId(), organization.getName(), organization.getAttributes());
    }
}
