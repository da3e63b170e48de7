package io.github.dualpassword.setup;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.keycloak.models.KeycloakSession;

import io.github.dualpassword.password.confirmation.ConfirmationPasswordPolicy;
import io.github.dualpassword.policy.RealmPolicy;
import io.github.dualpassword.policy.WrongSetting;

/** The settings of a realm as this server can use them: some are wrong on one server and right on another. */
public final class RealmSettings {

    private RealmSettings() {}

    /** Those that are not allowed, among the attributes that a realm has or is about to get. */
    public static List<WrongSetting> wrong(KeycloakSession session, Map<String, String> attributes) {
        return Stream.concat(
                        RealmPolicy.of(attributes).wrongSettings().stream(),
                        ConfirmationPasswordPolicy.wrongSetting(session, attributes).stream())
                .toList();
    }

    /** What is wrong with them, in sentences; empty when nothing is. */
    public static String complaint(KeycloakSession session, Map<String, String> attributes) {
        return wrong(session, attributes).stream().map(WrongSetting::message).collect(Collectors.joining(" "));
    }
}
