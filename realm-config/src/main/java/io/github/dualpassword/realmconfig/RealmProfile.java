package io.github.dualpassword.realmconfig;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A realm to import, in the way of one of the source documents, or with passkeys, which are in none of them. */
public enum RealmProfile {
    /** Document 000: two temporary suspensions, then a permanent one. */
    TWO_STAGE("two-stage", List.of()),
    /** Document 001: every suspension is permanent; those who need them have one-time passwords. */
    ONE_STAGE("one-stage", List.of("one-time-passwords")),
    /** Document 003: two passwords, and one-time passwords of hardware tokens; logins by certificate. */
    HARDWARE_TOKEN("hardware-token", List.of("one-time-passwords", "certificates")),
    /** Document 002: a login with a one-time password, and administrators who act for colleagues before login. */
    BEFORE_LOGIN("before-login", List.of("one-time-passwords", "phones")),
    /** Document 004: one-time passwords on phones, for which users issue themselves a token; logins by certificate. */
    SOFTWARE_TOKEN("software-token", List.of("one-time-passwords", "certificates", "phones")),
    /** No document: passkeys sign transactions, and tokens of the bank are good for the registration of one. */
    PHISHING_RESISTANT("phishing-resistant", List.of("one-time-passwords", "passkeys"));

    /** What all profiles have. */
    private static final List<String> PIECES = List.of(
            "settings",
            "levels-of-authentication",
            "flows",
            "required-actions",
            "user-profile",
            "words",
            "roles",
            "organizations",
            "sample-portal");

    private final String realm;
    private final List<String> furtherPieces;

    RealmProfile(String realm, List<String> furtherPieces) {
        this.realm = realm;
        this.furtherPieces = furtherPieces;
    }

    /** Name of the realm. */
    public String realm() {
        return realm;
    }

    /** The file with this profile, in a folder with the layout of this module. */
    public Path file(Path module) {
        return module.resolve("profiles").resolve(realm + "-realm.json");
    }

    /** The file with what the set-up of an existing realm takes from this profile; the extension's JAR holds it. */
    public Path setUpFile(Path module) {
        return module.resolve("set-up").resolve(realm + ".json");
    }

    /**
     * What the set-up of an existing realm adds to it.
     *
     * @return text of the file, the same every time
     */
    public String buildSetUp(Path module) {
        ObjectNode pieces = JsonNodeFactory.instance.objectNode();
        return RealmFiles.readable(SetUp.of(withPieces(module, pieces)));
    }

    /**
     * Puts the profile together from its sources: a stock realm, over it what all or some profiles have, over that what
     * is this profile's own, and the sample users.
     *
     * @return text of the file, the same every time
     */
    public String build(Path module) {
        Path sources = module.resolve("src/main/realms");
        ObjectNode profile = withPieces(module, RealmFiles.read(sources.resolve("stock-realm.json")));
        profile = Overlay.of(profile, people(RealmFiles.read(sources.resolve("sample-users.json"))));
        writeUserProfileAsText(profile);
        profile.put("realm", realm);
        ObjectNode canonical = Canonical.object(profile);
        return RealmFiles.readable(canonical).replace(StockRealm.NAME, realm);
    }

    private ObjectNode withPieces(Path module, ObjectNode base) {
        ObjectNode result = base;
        for (List<String> pieces : List.of(PIECES, furtherPieces, List.of(realm))) {
            for (String piece : pieces) {
                result = Overlay.of(result, RealmFiles.read(module.resolve("src/main/realms/" + piece + ".json")));
            }
        }
        return result;
    }

    private static ObjectNode people(JsonNode sampleUsers) {
        List<SampleUser> users = new ArrayList<>();
        sampleUsers.required("users").forEach(entry -> users.add(SampleUser.of(entry)));
        ObjectNode people = JsonNodeFactory.instance.objectNode();
        people.putArray("users").addAll(users.stream().map(SampleUser::asUser).toList());
        users.stream()
                .map(SampleUser::contract)
                .distinct()
                .forEach(contract -> people.withArrayProperty("organizations")
                        .addObject()
                        .put("alias", contract)
                        .putArray("members")
                        .addAll(users.stream()
                                .filter(user -> user.contract().equals(contract))
                                .map(SampleUser::asMember)
                                .toList()));
        return people;
    }

    /** Keycloak keeps the user profile as JSON in a text; the source has it as what it is. */
    private static void writeUserProfileAsText(ObjectNode profile) {
        ObjectNode component = (ObjectNode) profile.required("components")
                .required("org.keycloak.userprofile.UserProfileProvider")
                .required(0);
        JsonNode userProfile = component.remove("userProfile");
        component.putObject("config").putArray("kc.user.profile.config").add(RealmFiles.compact(userProfile));
    }
}
