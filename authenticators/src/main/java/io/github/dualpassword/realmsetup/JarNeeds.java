package io.github.dualpassword.realmsetup;

import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.keycloak.authentication.Authenticator;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.models.AuthenticationFlowModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RequiredActionProviderModel;
import org.keycloak.models.utils.ModelToRepresentation;
import org.keycloak.protocol.ProtocolMapper;
import org.keycloak.protocol.oidc.mappers.AcrProtocolMapper;
import org.keycloak.provider.Provider;
import org.keycloak.services.clientpolicy.executor.ClientPolicyExecutorProvider;

import io.github.dualpassword.VersionedProviderFactory;

/** What of a realm Keycloak cannot serve without the JAR of this product. */
record JarNeeds(KeycloakSession session, RealmModel realm) {

    SortedSet<SetUpItem> items() {
        return Stream.of(flows(), actions(), clientProfiles(), scopeMappers())
                .flatMap(items -> items)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Stream<SetUpItem> flows() {
        FlowTreeReader reader = new FlowTreeReader(realm);
        return realm.getAuthenticationFlowsStream()
                .filter(AuthenticationFlowModel::isTopLevel)
                .map(reader::tree)
                .filter(flow ->
                        flow.executions().anyMatch(execution -> isOurs(Authenticator.class, execution.authenticator())))
                .map(flow -> new SetUpItem(ItemKind.FLOW, flow.alias()));
    }

    private Stream<SetUpItem> actions() {
        return realm.getRequiredActionProvidersStream()
                .filter(action -> isOurs(RequiredActionProvider.class, action.getProviderId()))
                .map(RequiredActionProviderModel::getAlias)
                .map(alias -> new SetUpItem(ItemKind.REQUIRED_ACTION, alias));
    }

    private Stream<SetUpItem> clientProfiles() {
        return new ClientProfiles(session, realm)
                .all().stream()
                        .filter(profile -> PolicyText.own(profile.getExecutors()).stream()
                                .anyMatch(executor ->
                                        isOurs(ClientPolicyExecutorProvider.class, executor.getExecutorProviderId())))
                        .map(profile -> new SetUpItem(ItemKind.CLIENT_PROFILE, profile.getName()));
    }

    /** Without the one that takes the place of Keycloak's own mapper, which is back without the JAR. */
    private Stream<SetUpItem> scopeMappers() {
        return realm.getClientScopesStream()
                .flatMap(scope -> scope.getProtocolMappersStream()
                        .filter(mapper -> isOurs(ProtocolMapper.class, mapper.getProtocolMapper()))
                        .filter(mapper -> !mapper.getProtocolMapper().equals(AcrProtocolMapper.PROVIDER_ID))
                        .map(ModelToRepresentation::toRepresentation)
                        .map(mapper -> ScopeMappers.item(scope.getName(), mapper)));
    }

    private boolean isOurs(Class<? extends Provider> type, String id) {
        return session.getKeycloakSessionFactory().getProviderFactory(type, id) instanceof VersionedProviderFactory;
    }
}
