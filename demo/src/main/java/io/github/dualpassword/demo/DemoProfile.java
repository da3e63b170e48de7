package io.github.dualpassword.demo;

import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

import io.github.dualpassword.testground.http.JsonHttp;

/** Which of the realm profiles the demo plays. */
enum DemoProfile {
    TWO_STAGE("two-stage", "home", Map.of()),
    ONE_STAGE("one-stage", "home-one-stage", Map.of()),
    HARDWARE_TOKEN(
            "hardware-token",
            "home-hardware-token",
            Map.of("PORTAL_TRANSFER_LEVEL", "confirmation-otp", "PORTAL_PAYEES_LEVEL", "otp")),
    BEFORE_LOGIN(
            "before-login",
            "home-before-login",
            Map.of("PORTAL_TRANSFER_LEVEL", "confirmation-otp", "PORTAL_PAYEES_LEVEL", "otp")),
    SOFTWARE_TOKEN(
            "software-token",
            "home-software-token",
            Map.of("PORTAL_TRANSFER_LEVEL", "confirmation-otp", "PORTAL_PAYEES_LEVEL", "otp")),
    PHISHING_RESISTANT(
            "phishing-resistant",
            "home-phishing-resistant",
            Map.of("PORTAL_TRANSFER_LEVEL", "phr", "PORTAL_PAYEES_LEVEL", "phr"));

    private static final String VARIABLE = "DEMO_PROFILE";

    private final String realm;
    private final String home;
    private final Map<String, String> portalSettings;

    DemoProfile(String realm, String home, Map<String, String> portalSettings) {
        this.realm = realm;
        this.home = home;
        this.portalSettings = portalSettings;
    }

    /** From the environment, or the usual one. */
    static DemoProfile of(Map<String, String> environment) {
        String name = environment.getOrDefault(VARIABLE, TWO_STAGE.realm);
        return Arrays.stream(values())
                .filter(profile -> profile.realm.equals(name))
                .findFirst()
                .orElseThrow(() -> new DemoFailure("%s is '%s', but must be one of: %s."
                        .formatted(
                                VARIABLE,
                                name,
                                Arrays.stream(values()).map(DemoProfile::realm).collect(Collectors.joining(", ")))));
    }

    /** That of a demo that runs. */
    static DemoProfile running(URI keycloak) {
        return Arrays.stream(values())
                .filter(profile -> profile.isAt(keycloak))
                .findFirst()
                .orElseThrow(() -> new DemoFailure("No demo runs at " + keycloak + "."));
    }

    private boolean isAt(URI keycloak) {
        try {
            return JsonHttp.send(JsonHttp.request(URI.create(keycloak + "/realms/" + realm))
                                    .build())
                            .status()
                    == 200;
        } catch (RuntimeException nothingThere) {
            return false;
        }
    }

    /** Name of the realm, and of its profile. */
    String realm() {
        return realm;
    }

    Path realmFile(Path project) {
        return project.resolve("realm-config/profiles/" + realm + "-realm.json");
    }

    /** Where its data stay: a folder of its own for each. */
    Path home(Path project) {
        return project.resolve("demo/target").resolve(home);
    }

    /** What the portal is told beside its addresses: the levels that its procedures need in this realm. */
    Map<String, String> portalSettings() {
        return portalSettings;
    }

    /** Whether the server has a vault, with the key by which secrets of tokens are encrypted. */
    boolean hasVault() {
        return hasTokens() || this == SOFTWARE_TOKEN;
    }

    /** Whether the bank's sample tokens are there. */
    boolean hasTokens() {
        return this == HARDWARE_TOKEN || this == BEFORE_LOGIN || hasPasskeys();
    }

    /** Whether passkeys sign, and a code of a token is good for the registration of one alone. */
    boolean hasPasskeys() {
        return this == PHISHING_RESISTANT;
    }

    /** What is printed of a user or a token as special. */
    String special(Map<String, String> special) {
        String usual = special.get("en");
        return hasPasskeys() ? special.getOrDefault("en-passkeys", usual) : usual;
    }

    /** Whether the server speaks https too, and somebody logs in by certificate. */
    boolean hasCertificates() {
        return this == HARDWARE_TOKEN;
    }
}
