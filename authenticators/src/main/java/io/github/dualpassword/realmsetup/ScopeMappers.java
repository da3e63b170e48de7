package io.github.dualpassword.realmsetup;

import java.util.Comparator;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.keycloak.models.ClientScopeModel;
import org.keycloak.models.ProtocolMapperModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.ModelToRepresentation;
import org.keycloak.models.utils.RepresentationToModel;
import org.keycloak.representations.idm.ProtocolMapperRepresentation;

/**
 * Mappers of this product in client scopes. The key is scope and type, not the name that a mapper was given: whoever has added one by
 * hand does not get a second.
 */
record ScopeMappers(RealmModel realm) implements RealmPart {

    private static final String BETWEEN = "/";

    static SetUpItem item(String scope, ProtocolMapperRepresentation mapper) {
        return new SetUpItem(ItemKind.SCOPE_MAPPER, scope + BETWEEN + mapper.getProtocolMapper());
    }

    static String text(ProtocolMapperRepresentation mapper) {
        mapper.setId(null);
        mapper.setConfig(new TreeMap<>(mapper.getConfig()));
        return PolicyText.of(mapper);
    }

    boolean hasScope(String name) {
        return scopes(name).findAny().isPresent();
    }

    @Override
    public Optional<String> read(String key) {
        return mapper(key).map(ModelToRepresentation::toRepresentation).map(ScopeMappers::text);
    }

    @Override
    public void write(String key, Optional<String> text) {
        ClientScopeModel scope = scope(key).orElseThrow();
        mapper(key).ifPresent(scope::removeProtocolMapper);
        text.map(mapper -> PolicyText.read(mapper, ProtocolMapperRepresentation.class))
                .map(RepresentationToModel::toModel)
                .ifPresent(scope::addProtocolMapper);
    }

    /** In a scope, names are unique for a protocol. */
    @Override
    public Optional<String> clash(String key, Optional<String> wanted) {
        return wanted.map(text -> PolicyText.read(text, ProtocolMapperRepresentation.class))
                .flatMap(mapper ->
                        scope(key).map(scope -> scope.getProtocolMapperByName(mapper.getProtocol(), mapper.getName())))
                .map(other -> "The client scope has another mapper named '%s'.".formatted(other.getName()));
    }

    private Optional<ProtocolMapperModel> mapper(String key) {
        return scope(key).stream()
                .flatMap(ClientScopeModel::getProtocolMappersStream)
                .filter(mapper -> mapper.getProtocolMapper().equals(type(key)))
                .min(Comparator.comparing(ProtocolMapperModel::getName));
    }

    private Optional<ClientScopeModel> scope(String key) {
        return scopes(key.substring(0, key.lastIndexOf(BETWEEN))).findFirst();
    }

    private Stream<ClientScopeModel> scopes(String name) {
        return realm.getClientScopesStream().filter(scope -> scope.getName().equals(name));
    }

    private static String type(String key) {
        return key.substring(key.lastIndexOf(BETWEEN) + 1);
    }
}
