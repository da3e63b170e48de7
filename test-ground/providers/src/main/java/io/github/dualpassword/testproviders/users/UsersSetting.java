package io.github.dualpassword.testproviders.users;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.keycloak.component.ComponentModel;
import org.keycloak.component.ComponentValidationException;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderConfigurationBuilder;

/** The one setting of user storages of tests, {@code users}, which holds values like {@code name:password}. */
final class UsersSetting {

    static final String USERS = "users";

    private UsersSetting() {}

    static List<ProviderConfigProperty> properties() {
        return ProviderConfigurationBuilder.create()
                .property()
                .name(USERS)
                .label("Users")
                .helpText("One value a user: name, colon, password.")
                .type(ProviderConfigProperty.MULTIVALUED_STRING_TYPE)
                .add()
                .build();
    }

    static void validate(ComponentModel config) {
        config.getConfig().getList(USERS).stream()
                .filter(entry -> entry.indexOf(':') < 1)
                .findFirst()
                .ifPresent(entry -> {
                    throw new ComponentValidationException("Not of the form name:password: " + entry);
                });
    }

    static Map<String, String> passwords(ComponentModel component) {
        return component.getConfig().getList(USERS).stream()
                .map(entry -> entry.split(":", 2))
                .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));
    }
}
