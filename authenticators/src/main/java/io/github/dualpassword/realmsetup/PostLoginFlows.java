package io.github.dualpassword.realmsetup;

import java.util.Optional;

import org.keycloak.models.AuthenticationFlowModel;
import org.keycloak.models.IdentityProviderModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** The flows after each login through an identity provider of the realm in the session's context, by their aliases. */
record PostLoginFlows(KeycloakSession session, RealmModel realm) implements RealmPart {

    @Override
    public Optional<String> read(String provider) {
        return provider(provider)
                .map(IdentityProviderModel::getPostBrokerLoginFlowId)
                .map(realm::getAuthenticationFlowById)
                .map(AuthenticationFlowModel::getAlias);
    }

    @Override
    public void write(String provider, Optional<String> alias) {
        provider(provider).ifPresent(present -> {
            // What is read may be shared by a cache.
            IdentityProviderModel changed = new IdentityProviderModel(present);
            changed.setPostBrokerLoginFlowId(alias.map(realm::getFlowByAlias)
                    .map(AuthenticationFlowModel::getId)
                    .orElse(null));
            session.identityProviders().update(changed);
        });
    }

    private Optional<IdentityProviderModel> provider(String alias) {
        return Optional.ofNullable(session.identityProviders().getByAlias(alias));
    }
}
