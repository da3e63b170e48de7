package io.github.dualpassword.setup;

import java.util.Set;

import org.eclipse.microprofile.config.ConfigProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.services.x509.X509ClientCertificateLookup;
import org.keycloak.storage.UserStoragePrivateUtil;

import io.github.dualpassword.certificate.LoginMethod;
import io.github.dualpassword.contract.ContractTexts;
import io.github.dualpassword.storage.Storage;

/** Reads who has to log in by certificate, and where the server takes certificates from. */
record CertificateReader(KeycloakSession session, RealmModel realm) {

    private static final String TRUE = "true";

    /** Ids of the providers that take certificates from TLS itself, each of another kind of server. */
    private static final Set<String> FROM_TLS = Set.of("default", "quarkus");

    /** Senders whose headers Keycloak believes; without it, all. */
    private static final String TRUSTED_PROXIES = "kc.proxy-trusted-addresses";

    /** Whether there is a customer whose users have to. Users are looked for by the plain value, which has an index. */
    boolean hasCustomers() {
        return UserStoragePrivateUtil.userLocalStorage(session)
                        .searchForUserByUserAttributeStream(realm, LoginMethod.ATTRIBUTE, TRUE)
                        .findFirst()
                        .isPresent()
                || realm.isOrganizationsEnabled()
                        && Storage.of(session, ContractTexts.class)
                                .of(realm.getId(), Set.of(LoginMethod.ATTRIBUTE))
                                .stream()
                                .anyMatch(text -> LoginMethod.of(text.text()) == LoginMethod.CERTIFICATE);
    }

    /** Whether certificates come in a header of a proxy, and anybody can send one. */
    boolean believesAnybody() {
        ProviderFactory<X509ClientCertificateLookup> lookup =
                session.getKeycloakSessionFactory().getProviderFactory(X509ClientCertificateLookup.class);
        return lookup != null
                && !FROM_TLS.contains(lookup.getId())
                && ConfigProvider.getConfig()
                        .getOptionalValue(TRUSTED_PROXIES, String.class)
                        .filter(addresses -> !addresses.isBlank())
                        .isEmpty();
    }
}
