package io.github.dualpassword.testground.realm;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.github.dualpassword.testground.http.JsonHttp;

/** A realm as a file describes it, which a test may change and give another name before it is imported. */
public final class RealmFile {

    private final ObjectNode json;

    private RealmFile(ObjectNode json) {
        this.json = json;
    }

    /** A profile of this product, such as {@code two-stage}. */
    public static RealmFile profile(String name) {
        return read(profilePath(name));
    }

    /** Where a profile of this product is. */
    public static Path profilePath(String name) {
        Path fromModule = Path.of("../realm-config/profiles/" + name + "-realm.json");
        Path fromRoot = Path.of("realm-config/profiles/" + name + "-realm.json");
        return Files.exists(fromModule) ? fromModule : fromRoot;
    }

    /** A realm as Keycloak makes it of a few fields. */
    public static RealmFile of(Map<String, ?> fields) {
        return new RealmFile(JsonHttp.JSON.valueToTree(fields));
    }

    public static RealmFile read(Path file) {
        try {
            return parse(Files.readString(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the realm file " + file.toAbsolutePath(), e);
        }
    }

    /** From the class path. */
    public static RealmFile resource(String name) {
        try (InputStream file = RealmFile.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalArgumentException("No such resource: " + name);
            }
            return parse(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String name() {
        return json.get("realm").textValue();
    }

    public ObjectNode json() {
        return json;
    }

    /**
     * The same under another name: names and addresses that carry the old one are rewritten, ids are left out, so that
     * it can be imported beside the first.
     */
    public RealmFile named(String name) {
        String text = JsonHttp.write(json)
                .replace("default-roles-" + name(), "default-roles-" + name)
                .replace("/realms/" + name() + "/", "/realms/" + name + "/")
                .replace("/admin/" + name() + "/", "/admin/" + name + "/");
        RealmFile renamed = parse(text);
        removeIds(renamed.json);
        renamed.json.put("realm", name);
        renamed.json.remove("id");
        return renamed;
    }

    /** The same after any change to its JSON. */
    public RealmFile with(Consumer<ObjectNode> change) {
        ObjectNode copy = json.deepCopy();
        change.accept(copy);
        return new RealmFile(copy);
    }

    /** The same with a realm attribute, such as {@code dual-password.login.max-failures}. */
    public RealmFile attribute(String name, String value) {
        return with(realm -> realm.withObjectProperty("attributes").put(name, value));
    }

    /** The same with the name that passkeys belong to, which whoever runs a realm has to choose. */
    public RealmFile rpId(String host) {
        return with(realm -> realm.put("webAuthnPolicyRpId", host));
    }

    /** The same without the sample users and their contracts. */
    public RealmFile withoutUsers() {
        return with(realm -> realm.remove(List.of("users", "organizations")));
    }

    /** What the realm has one value of each, apart from its name: {@code passwordPolicy}, {@code sslRequired} and the like. */
    public ObjectNode settings() {
        ObjectNode settings = JsonHttp.JSON.createObjectNode();
        json.properties().forEach(field -> {
            if (field.getValue().isValueNode()) {
                settings.set(field.getKey(), field.getValue());
            }
        });
        settings.remove("realm");
        return settings;
    }

    /** The realm's attributes: settings of this product, and some of Keycloak's own. */
    public ObjectNode attributes() {
        return json.path("attributes") instanceof ObjectNode attributes ? attributes : JsonHttp.JSON.createObjectNode();
    }

    /** All but the values of {@link #settings()} and {@link #attributes()}: flows, clients, roles and so on. */
    public JsonNode structure() {
        ObjectNode structure = json.deepCopy();
        settings().fieldNames().forEachRemaining(structure::putNull);
        structure.remove("attributes");
        return structure;
    }

    /** How many users it brings. */
    public int users() {
        return json.path("users").size();
    }

    /** The same with {@link SigningKeys short keys}: for tests, not for what measures a server. */
    public RealmFile shortKeys() {
        return with(SigningKeys::putInto);
    }

    /**
     * The same with passwords hashed by the test providers' cheap {@code blocking} hash, which also counts: for tests that
     * enter dozens of wrong ones. Passwords that the file itself holds stay as they are.
     */
    public RealmFile quickHashes() {
        return with(realm -> realm.put(
                "passwordPolicy",
                Stream.of(realm.path("passwordPolicy").asText(), "hashAlgorithm(blocking)")
                        .filter(policy -> !policy.isEmpty())
                        .collect(Collectors.joining(" and "))));
    }

    private static RealmFile parse(String text) {
        try {
            return new RealmFile((ObjectNode) JsonHttp.JSON.readTree(text));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not a realm file", e);
        }
    }

    private static void removeIds(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.remove("containerId");
            if (isUuid(object.path("id").asText())) {
                object.remove("id");
            }
        }
        node.forEach(RealmFile::removeIds);
    }

    private static boolean isUuid(String text) {
        try {
            return UUID.fromString(text).toString().equals(text);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
