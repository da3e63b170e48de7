package io.github.dualpassword.setup;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.keycloak.models.LDAPConstants;
import org.keycloak.models.RealmModel;
import org.keycloak.storage.UserStorageProvider;
import org.keycloak.storage.UserStorageProviderModel;
import org.keycloak.storage.ldap.LDAPConfig;

import io.github.dualpassword.setup.RealmFacts.Directory;
import io.github.dualpassword.setup.RealmFacts.Maker;

/** Reads which directories a realm has its users from. */
record DirectoryReader(RealmModel realm, Makers makers) {

    List<Directory> directories() {
        return realm.getComponentsStream(realm.getId(), UserStorageProvider.class.getName())
                .filter(component -> LDAPConstants.LDAP_PROVIDER.equals(component.getProviderId()))
                .map(UserStorageProviderModel::new)
                .filter(UserStorageProviderModel::isEnabled)
                .map(this::directory)
                .toList();
    }

    private Directory directory(UserStorageProviderModel component) {
        LDAPConfig config = new LDAPConfig(component.getConfig());
        return new Directory(
                component.getName(),
                makers.ofUserStorage(component.getProviderId()).orElse(Maker.SOMEBODY_ELSE),
                duration(config.getConnectionTimeout()),
                duration(config.getReadTimeout()));
    }

    /** Milliseconds as the directory's settings have them; nothing for what is no number, or stands for no limit. */
    static Optional<Duration> duration(String millis) {
        try {
            return Optional.ofNullable(millis)
                    .map(String::trim)
                    .map(Long::parseLong)
                    .filter(number -> number > 0)
                    .map(Duration::ofMillis);
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }
}
