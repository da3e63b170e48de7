package io.github.dualpassword.setup;

import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.keycloak.common.Profile;
import org.keycloak.models.AdminRoles;
import org.keycloak.models.AuthenticationFlowBindings;
import org.keycloak.models.CibaConfig;
import org.keycloak.models.ClientModel;
import org.keycloak.models.Constants;
import org.keycloak.models.IdentityProviderModel;
import org.keycloak.models.IdentityProviderQuery;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RequiredActionProviderModel;
import org.keycloak.models.RoleModel;
import org.keycloak.protocol.oidc.OIDCConfigAttributes;
import org.keycloak.protocol.saml.SamlConfigAttributes;
import org.keycloak.protocol.saml.SamlProtocol;
import org.keycloak.storage.UserStorageProvider;
import org.keycloak.storage.UserStorageProviderModel;

import io.github.dualpassword.boundtransaction.request.BoundClient;
import io.github.dualpassword.contract.ContractMembers;
import io.github.dualpassword.contract.ContractTexts;
import io.github.dualpassword.contract.IrregularMembers;
import io.github.dualpassword.contract.RoleHolders;
import io.github.dualpassword.contract.WithoutMaster;
import io.github.dualpassword.directory.PasswordStorage;
import io.github.dualpassword.lockout.LoginIdsToFind;
import io.github.dualpassword.password.FlaggedUsers;
import io.github.dualpassword.policy.PresentValues;
import io.github.dualpassword.setup.RealmFacts.Action;
import io.github.dualpassword.setup.RealmFacts.Availability;
import io.github.dualpassword.setup.RealmFacts.Client;
import io.github.dualpassword.setup.RealmFacts.ContractText;
import io.github.dualpassword.setup.RealmFacts.IdentityProvider;
import io.github.dualpassword.setup.RealmFacts.Irregularity;
import io.github.dualpassword.setup.RealmFacts.Members;
import io.github.dualpassword.setup.RealmFacts.StorageToRead;
import io.github.dualpassword.staff.AttemptRecording;
import io.github.dualpassword.storage.Storage;

/**
 * Reads from Keycloak what the rules need. The cost grows with the number of flows, clients and identity providers; users
 * are read with a constant number of queries.
 */
record RealmFactsReader(KeycloakSession session, RealmModel realm) {

    private static final String TRUE = "true";

    /** More login IDs would not help in a log. */
    private static final int EXAMPLES = 10;

    RealmFacts facts() {
        Makers makers = new Makers(session.getKeycloakSessionFactory());
        FlowReader flows = new FlowReader(realm, makers);
        return new RealmFacts(
                PresentValues.of(realm.getAttributes()),
                RealmSettings.wrong(session, realm.getAttributes()),
                flows.flows(),
                flows.boundFlows(),
                realm.getClientsStream()
                        .filter(ClientModel::isEnabled)
                        .map(RealmFactsReader::client)
                        .toList(),
                identityProviders(),
                new SelectedFlowReader(session, realm).selectedFlows(),
                actions(makers),
                new UserProfileReader(session).userProfile(),
                new TraitReader(session, realm).traits(),
                irregularMembers(),
                neverFound(),
                contractsWithoutMaster(),
                contractTexts(),
                new DirectoryReader(realm, makers).directories(),
                storagesToRead(),
                new WorkflowReader(realm, makers).steps(),
                impersonators(),
                AttemptRecording.of(realm).missing(),
                longestSession());
    }

    private static Client client(ClientModel client) {
        Map<String, String> overrides = client.getAuthenticationFlowBindingOverrides();
        return new Client(
                client.getClientId(),
                Optional.ofNullable(overrides.get(AuthenticationFlowBindings.BROWSER_BINDING)),
                Optional.ofNullable(overrides.get(AuthenticationFlowBindings.DIRECT_GRANT_BINDING))
                        .filter(flow -> client.isDirectAccessGrantsEnabled()),
                Optional.ofNullable(client.getAttribute(AcrMap.ATTRIBUTE)),
                doors(client),
                confirmations(client));
    }

    private static Confirmations confirmations(ClientModel client) {
        if (!BoundClient.is(client)) {
            return Confirmations.UNBOUND;
        }
        return client.isPublicClient() ? Confirmations.BOUND_AND_PUBLIC : Confirmations.BOUND;
    }

    private static Set<Door> doors(ClientModel client) {
        Set<Door> doors = EnumSet.noneOf(Door.class);
        if (SamlProtocol.LOGIN_PROTOCOL.equals(client.getProtocol())
                && TRUE.equals(client.getAttribute(SamlConfigAttributes.SAML_ALLOW_ECP_FLOW))) {
            doors.add(Door.SAML_ECP);
        }
        if (Profile.isFeatureEnabled(Profile.Feature.CIBA)
                && TRUE.equals(client.getAttribute(CibaConfig.OIDC_CIBA_GRANT_ENABLED))) {
            doors.add(Door.CIBA);
        }
        if (ServerFeatures.has("TOKEN_EXCHANGE_STANDARD_V2")
                && TRUE.equals(client.getAttribute(OIDCConfigAttributes.STANDARD_TOKEN_EXCHANGE_ENABLED))) {
            doors.add(Door.TOKEN_EXCHANGE);
        }
        if (ServerFeatures.has("JWT_AUTHORIZATION_GRANT")
                && TRUE.equals(client.getAttribute(OIDCConfigAttributes.JWT_AUTHORIZATION_GRANT_ENABLED))) {
            doors.add(Door.JWT_GRANT);
        }
        return doors;
    }

    private List<IdentityProvider> identityProviders() {
        return session.identityProviders()
                .getAllStream(IdentityProviderQuery.userAuthentication())
                .map(RealmFactsReader::identityProvider)
                .toList();
    }

    private static IdentityProvider identityProvider(IdentityProviderModel provider) {
        return new IdentityProvider(
                provider.getAlias(),
                provider.isEnabled() && !Boolean.TRUE.equals(provider.isLinkOnly())
                        ? Availability.ENABLED
                        : Availability.DISABLED,
                Optional.ofNullable(provider.getFirstBrokerLoginFlowId()),
                Optional.ofNullable(provider.getPostBrokerLoginFlowId()));
    }

    private List<Action> actions(Makers makers) {
        return realm.getRequiredActionProvidersStream()
                .filter(RequiredActionProviderModel::isEnabled)
                .flatMap(action -> makers
                        .ofAction(action.getProviderId())
                        .map(maker -> new Action(action.getAlias(), action.getProviderId(), maker))
                        .stream())
                .toList();
    }

    private Map<Irregularity, Members> irregularMembers() {
        Map<Irregularity, Members> irregular = new EnumMap<>(Irregularity.class);
        // While organizations are disabled, former memberships have no effect.
        if (realm.isOrganizationsEnabled()) {
            ContractMembers members = Storage.of(session, ContractMembers.class);
            irregular.put(Irregularity.SEVERAL_CONTRACTS, members(members.inSeveralContracts(realm, EXAMPLES)));
            irregular.put(Irregularity.NO_USER_TYPE, members(members.withoutType(realm, EXAMPLES)));
            irregular.put(Irregularity.ADMIN_ROLES, members(members.withAdminRoles(realm, EXAMPLES)));
            irregular.values().removeIf(some -> some.count() == 0);
        }
        return irregular;
    }

    private Members contractsWithoutMaster() {
        if (!realm.isOrganizationsEnabled()) {
            return Members.NONE;
        }
        WithoutMaster contracts = Storage.of(session, ContractMembers.class).withoutMaster(realm, EXAMPLES);
        return new Members(contracts.count(), contracts.aliases());
    }

    /** Of the realm itself: who administers Keycloak from the master realm is not asked for. */
    private Members impersonators() {
        Optional<RoleModel> role = Optional.ofNullable(realm.getClientByClientId(Constants.REALM_MANAGEMENT_CLIENT_ID))
                .map(client -> client.getRole(AdminRoles.IMPERSONATION))
                .filter(held -> ServerFeatures.has("IMPERSONATION"));
        return role.map(held -> Storage.of(session, RoleHolders.class).of(realm, List.of(held), EXAMPLES))
                .map(RealmFactsReader::members)
                .orElse(Members.NONE);
    }

    private static Members members(IrregularMembers irregular) {
        return new Members(irregular.count(), irregular.loginIds());
    }

    private List<ContractText> contractTexts() {
        return realm.isOrganizationsEnabled()
                ? Storage.of(session, ContractTexts.class).of(realm.getId(), ContractRules.WEB_ADDRESSES).stream()
                        .map(text -> new ContractText(text.contract(), text.attribute(), text.text()))
                        .toList()
                : List.of();
    }

    Members neverFound() {
        List<String> loginIds = Storage.of(session, LoginIdsToFind.class).neverFound(realm.getId());
        return new Members(loginIds.size(), loginIds.stream().limit(EXAMPLES).toList());
    }

    private List<StorageToRead> storagesToRead() {
        FlaggedUsers flagged = Storage.of(session, FlaggedUsers.class);
        return realm.getComponentsStream(realm.getId(), UserStorageProvider.class.getName())
                .map(UserStorageProviderModel::new)
                .filter(UserStorageProviderModel::isEnabled)
                .filter(storage -> !PasswordStorage.takesPasswords(session, storage))
                .map(storage -> storageToRead(storage, flagged.ofStorage(realm.getId(), storage.getId(), EXAMPLES)))
                .toList();
    }

    private static StorageToRead storageToRead(UserStorageProviderModel storage, FlaggedUsers.Flagged flagged) {
        return new StorageToRead(storage.getName(), new Members(flagged.count(), flagged.loginIds()));
    }

    Duration longestSession() {
        int remembered = realm.isRememberMe() ? realm.getSsoSessionMaxLifespanRememberMe() : 0;
        return Duration.ofSeconds(Math.max(realm.getSsoSessionMaxLifespan(), remembered));
    }
}
