package io.github.dualpassword.realmsetup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

import org.keycloak.models.KeycloakSession;
import org.keycloak.representations.userprofile.config.UPAttribute;
import org.keycloak.representations.userprofile.config.UPConfig;
import org.keycloak.userprofile.UserProfileProvider;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Attributes that the user profile of the realm in the session's context declares, each as JSON in one order. */
record DeclaredAttributes(KeycloakSession session) implements RealmPart {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .defaultPropertyInclusion(JsonInclude.Value.ALL_NON_NULL)
            .build();

    /** The value of an attribute that is declared so; what it is called on pages is no matter. */
    static String text(UPAttribute attribute) {
        try {
            ObjectNode declaration = JSON.valueToTree(attribute);
            declaration.remove("displayName");
            return JSON.writeValueAsString(declaration);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static UPAttribute attribute(String text) {
        try {
            return JSON.readValue(text, UPAttribute.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Optional<String> read(String name) {
        return Optional.ofNullable(profile().getAttribute(name)).map(DeclaredAttributes::text);
    }

    @Override
    public void write(String name, Optional<String> declaration) {
        UPConfig profile = profile();
        profile.removeAttribute(name);
        declaration.map(DeclaredAttributes::attribute).ifPresent(profile::addOrReplaceAttribute);
        provider().setConfiguration(profile);
    }

    private UPConfig profile() {
        return provider().getConfiguration();
    }

    private UserProfileProvider provider() {
        return session.getProvider(UserProfileProvider.class);
    }
}
