package io.github.dualpassword.mirror;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

import io.github.dualpassword.testground.realm.TestUser;

/** The attribute of the mirror, and what it is about. */
final class Mirrored {

    static final String ATTRIBUTE = "dual-password.service-state";

    private Mirrored() {}

    /** A user of a realm file, with these values of the attribute. */
    static Map<String, Object> user(String loginId, String number, List<String> mirror) {
        Map<String, Object> user = new LinkedHashMap<>();
        user.put("username", loginId);
        user.put("enabled", true);
        user.put("lastName", "データ花子");
        user.put("credentials", List.of(Map.of("type", "password", "value", "Login-" + loginId)));
        user.put("attributes", Map.of("number", List.of(number), ATTRIBUTE, mirror));
        return user;
    }

    static List<String> mirror(TestUser user) {
        JsonNode values = user.representation().path("attributes").path(ATTRIBUTE);
        List<String> mirror = new ArrayList<>();
        values.forEach(value -> mirror.add(value.asText()));
        return mirror;
    }

    static String state(TestUser user) {
        return user.realm().admin().get(stopPath(user)).get("state").asText();
    }

    static long stoppedAt(TestUser user) {
        return Instant.parse(user.realm()
                        .admin()
                        .get(stopPath(user))
                        .get("stoppedAt")
                        .asText())
                .toEpochMilli();
    }

    static String stopPath(TestUser user) {
        return user.realm().path("/dual-password/users/" + user.id() + "/service-stop");
    }

    static boolean logsIn(TestUser user) {
        return user.realm()
                .client()
                .directGrant(user.loginId(), user.loginPassword())
                .granted();
    }
}
