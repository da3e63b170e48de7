package io.github.dualpassword.directory;

import org.keycloak.component.ComponentModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.storage.ldap.LDAPConfig;
import org.keycloak.storage.ldap.LDAPStorageProvider;
import org.keycloak.storage.ldap.LDAPStorageProviderFactory;

import io.github.dualpassword.VersionedProviderFactory;

/**
 * Takes the place of Keycloak's LDAP provider, under its id, with its settings and its mappers: nothing of it stands in a
 * realm, and without this product the stock provider is back.
 */
public final class JudgingStorageProviderFactory extends LDAPStorageProviderFactory
        implements VersionedProviderFactory {

    /** Before the stock factory, whose order is 0. */
    private static final int ORDER = 100;

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public LDAPStorageProvider create(KeycloakSession session, ComponentModel model) {
        LDAPConfig config = super.create(session, model).getLdapIdentityStore().getConfig();
        return new NotingStorageProvider(this, session, model, new JudgingIdentityStore(session, config));
    }
}
