package io.github.dualpassword.realmsetup;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.keycloak.models.AuthenticationFlowBindings;
import org.keycloak.models.AuthenticationFlowModel;
import org.keycloak.models.ClientModel;
import org.keycloak.models.IdentityProviderModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * Flows of the realm, each with all that is in it as one item.
 *
 * @param trees what flows are to be, by their aliases; only for what is to be written
 */
record Flows(KeycloakSession session, RealmModel realm, Map<String, FlowTree> trees) implements RealmPart {

    private static final List<String> OVERRIDES = List.of(
            AuthenticationFlowBindings.BROWSER_BINDING, AuthenticationFlowBindings.DIRECT_GRANT_BINDING);

    /** More clients would not help anybody who reads it. */
    private static final int EXAMPLES = 5;

    @Override
    public Optional<String> read(String alias) {
        return new FlowTreeReader(realm).read(alias).map(FlowTree::fingerprint);
    }

    @Override
    public void write(String alias, Optional<String> fingerprint) {
        FlowTreeWriter writer = new FlowTreeWriter(session, realm);
        AuthenticationFlowModel present = realm.getFlowByAlias(alias);
        if (fingerprint.isEmpty()) {
            writer.remove(present);
        } else if (present == null) {
            writer.add(trees.get(alias));
        } else {
            writer.replace(present, trees.get(alias));
        }
    }

    /** Keycloak finds what is in a flow by names that are unique in the realm. */
    @Override
    public Optional<String> clash(String alias, Optional<String> wanted) {
        FlowTree tree = trees.get(alias);
        return Stream.concat(
                        tree.subflows()
                                .filter(name -> realm.getFlowByAlias(name) != null)
                                .map("The realm has another flow '%s': rename or remove it."::formatted),
                        tree.configs()
                                .filter(name -> realm.getAuthenticatorConfigByAlias(name) != null)
                                .map("The realm has another configuration '%s' of an authenticator: rename it."
                                        ::formatted))
                .findFirst();
    }

    @Override
    public List<ItemUse> uses(String alias) {
        return Optional.ofNullable(realm.getFlowByAlias(alias)).stream()
                .flatMap(this::uses)
                .toList();
    }

    private Stream<ItemUse> uses(AuthenticationFlowModel flow) {
        return Stream.of(ofRealm(flow), ofClients(flow), ofIdentityProviders(flow), ofFlows(flow))
                .flatMap(uses -> uses);
    }

    private Stream<ItemUse> ofRealm(AuthenticationFlowModel flow) {
        Stream<ItemUse> others = Stream.of(
                        realm.getRegistrationFlow(),
                        realm.getClientAuthenticationFlow(),
                        realm.getDockerAuthenticationFlow())
                .filter(bound -> bound != null && bound.getId().equals(flow.getId()))
                .map(bound -> ItemUse.by("another binding of the realm"));
        return Stream.concat(
                Stream.of(FlowBinding.values())
                        .filter(binding -> binding.read(realm)
                                .filter(bound -> bound.getId().equals(flow.getId()))
                                .isPresent())
                        .map(binding -> ItemUse.by(new SetUpItem(ItemKind.BINDING, binding.id()))),
                others);
    }

    private Stream<ItemUse> ofClients(AuthenticationFlowModel flow) {
        return OVERRIDES.stream()
                .flatMap(binding -> realm.searchClientByAuthenticationFlowBindingOverrides(
                        Map.of(binding, flow.getId()), 0, EXAMPLES))
                .map(ClientModel::getClientId)
                .distinct()
                .map("client '%s'"::formatted)
                .map(ItemUse::by);
    }

    private Stream<ItemUse> ofIdentityProviders(AuthenticationFlowModel flow) {
        return session.identityProviders()
                .getByFlow(flow.getId(), null, null, null)
                .map(session.identityProviders()::getByAlias)
                .flatMap(provider -> ofIdentityProvider(flow, provider));
    }

    private static Stream<ItemUse> ofIdentityProvider(AuthenticationFlowModel flow, IdentityProviderModel provider) {
        Stream<ItemUse> first = flow.getId().equals(provider.getFirstBrokerLoginFlowId())
                ? Stream.of(ItemUse.by("the first login of identity provider '%s'".formatted(provider.getAlias())))
                : Stream.empty();
        Stream<ItemUse> post = flow.getId().equals(provider.getPostBrokerLoginFlowId())
                ? Stream.of(ItemUse.by(new SetUpItem(ItemKind.IDENTITY_PROVIDER, provider.getAlias())))
                : Stream.empty();
        return Stream.concat(first, post);
    }

    /** Keycloak's console does not put one top-level flow into another, but a realm file can. */
    private Stream<ItemUse> ofFlows(AuthenticationFlowModel flow) {
        return Stream.ofNullable(realm.getAuthenticationExecutionByFlowId(flow.getId()))
                .map(step -> realm.getAuthenticationFlowById(step.getParentFlow()))
                .map(parent -> ItemUse.by("flow '%s'".formatted(parent.getAlias())));
    }
}
