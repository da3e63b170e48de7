package io.github.dualpassword.setup;

import java.util.stream.Stream;

import io.github.dualpassword.policy.RealmPolicy;
import io.github.dualpassword.policy.TokenSettings;
import io.github.dualpassword.setup.RealmFacts.Trait;

/**
 * Where Keycloak's own one-time password credentials count, nobody can make themselves another one; nor before they do, as all
 * that are made by then will count.
 */
final class ExistingOtpRules {

    private ExistingOtpRules() {}

    static Stream<Finding> findings(RealmFacts realm) {
        return Stream.concat(replaceable(realm), toCome(realm));
    }

    private static Stream<Finding> toCome(RealmFacts realm) {
        return Stream.of(realm)
                .filter(checked -> checked.has(Trait.EXISTING_OTP_TO_COME))
                .map(checked -> Finding.of(
                        SettingFindings.EXISTING_OTP_TO_COME,
                        TokenSettings.EXISTING_OTP.attribute(),
                        "Setting '%s' names a moment that is still to come"
                                .formatted(TokenSettings.EXISTING_OTP.attribute())));
    }

    private static Stream<Finding> replaceable(RealmFacts realm) {
        boolean count = RealmPolicy.of(realm.attributes())
                .get(TokenSettings.EXISTING_OTP)
                .isPresent();
        return realm.enabledActions().stream()
                .filter(action -> count && action.provider().equals(StockAction.CONFIGURE_TOTP.id()))
                .map(action -> Finding.of(
                        SettingFindings.EXISTING_OTP_REPLACEABLE,
                        TokenSettings.EXISTING_OTP.attribute(),
                        "Keycloak's own one-time password credentials are refused, because required action '%s' is enabled"
                                .formatted(action.alias())));
    }
}
