package io.github.dualpassword.lockout;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import io.github.dualpassword.testground.http.JsonHttp;
import io.github.dualpassword.testground.realm.RealmFile;

/** The two-stage profile with users for these tests, and hashes that cost little where hundreds are compared. */
final class BankRealm {

    static final String LOGIN_PASSWORD = "Login-right";
    static final String CONFIRMATION_PASSWORD = "Confirm-right";
    static final String WRONG_PASSWORD = "Never-right";

    static final String QUICK_HASH = "hashAlgorithm(pbkdf2-sha512) and hashIterations(" + QuickHash.ITERATIONS + ")";

    private BankRealm() {}

    static RealmFile withUsers(String... names) {
        return withUsers(List.of(names));
    }

    static RealmFile withUsers(Collection<String> names) {
        return RealmFile.profile("two-stage")
                .withoutUsers()
                .with(realm -> {
                    realm.put("passwordPolicy", QUICK_HASH);
                    names.forEach(name -> realm.withArrayProperty("users").add(JsonHttp.JSON.valueToTree(user(name))));
                })
                .attribute("dual-password.confirmation.validity-days", "0");
    }

    /** Names that begin with {@code prefix}. */
    static List<String> names(String prefix, int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> "%s-%03d".formatted(prefix, number))
                .toList();
    }

    static String mailAddress(String name) {
        return name + "@sample-trading.example";
    }

    private static Map<String, Object> user(String name) {
        return Map.of(
                "username",
                name,
                "enabled",
                true,
                "lastName",
                "データ",
                "email",
                mailAddress(name),
                "realmRoles",
                List.of("default-roles-two-stage", "general-user"),
                "credentials",
                List.of(Map.of("type", "password", "value", LOGIN_PASSWORD), QuickHash.confirmation()));
    }
}
