package io.github.dualpassword.setup;

import java.util.stream.Stream;

import io.github.dualpassword.policy.PasskeySettings;
import io.github.dualpassword.policy.RealmPolicy;
import io.github.dualpassword.policy.Switch;
import io.github.dualpassword.setup.RealmFacts.Trait;

/** Where users are to confirm by passkeys, the realm has a name that these belong to, and none are mistaken for them. */
final class PasskeyRules {

    static final String REGISTER_PASSKEY = "register-passkey";

    private static final String RP_ID = "webAuthnPolicyRpId";

    private PasskeyRules() {}

    static Stream<Finding> findings(RealmFacts realm) {
        RealmPolicy policy = RealmPolicy.of(realm.attributes());
        if (policy.get(PasskeySettings.PASSKEYS) == Switch.OFF) {
            return Stream.empty();
        }
        return Stream.of(name(realm), origin(realm), action(realm), stockActions(realm), coolDown(policy))
                .flatMap(findings -> findings);
    }

    private static Stream<Finding> coolDown(RealmPolicy policy) {
        return policy.get(PasskeySettings.COOL_DOWN).isZero()
                ? Stream.of(Finding.of(
                        SettingFindings.PASSKEY_CONFIRMS_AT_ONCE,
                        PasskeySettings.COOL_DOWN.attribute(),
                        "A passkey confirms as soon as it is registered"))
                : Stream.empty();
    }

    private static Stream<Finding> name(RealmFacts realm) {
        if (realm.has(Trait.PASSKEYS_WITHOUT_NAME)) {
            return Stream.of(Finding.of(
                    SettingFindings.PASSKEY_NAME_MISSING,
                    RP_ID,
                    "Passkeys are switched on, but the WebAuthn policy has no RP ID, or names acceptable AAGUIDs"));
        }
        return realm.has(Trait.PASSKEYS_OF_ANOTHER_NAME)
                ? Stream.of(Finding.of(
                        SettingFindings.PASSKEY_NAME_CHANGED,
                        RP_ID,
                        "Users have passkeys of another RP ID than the WebAuthn policy has now"))
                : Stream.empty();
    }

    private static Stream<Finding> origin(RealmFacts realm) {
        return realm.has(Trait.NAME_OF_ANYBODY)
                ? Stream.of(
                        Finding.of(
                                SettingFindings.PASSKEY_ORIGIN_OF_REQUEST,
                                PasskeySettings.PASSKEYS.attribute(),
                                "Signatures of any host under the RP ID are accepted: the server is started without 'hostname'"))
                : Stream.empty();
    }

    private static Stream<Finding> action(RealmFacts realm) {
        return has(realm, REGISTER_PASSKEY)
                ? Stream.empty()
                : Stream.of(Finding.of(
                        FlowFindings.PROCEDURE_MISSING,
                        REGISTER_PASSKEY,
                        "Required action '%s' is not registered or not enabled".formatted(REGISTER_PASSKEY)));
    }

    private static Stream<Finding> stockActions(RealmFacts realm) {
        return Stream.of(StockAction.WEBAUTHN, StockAction.WEBAUTHN_PASSWORDLESS)
                .map(StockAction::id)
                .filter(id -> has(realm, id))
                .map(id -> Finding.of(
                        SettingFindings.PASSKEY_STOCK_REGISTRATION,
                        id,
                        "Required action '%s' is enabled beside '%s'".formatted(id, REGISTER_PASSKEY)));
    }

    private static boolean has(RealmFacts realm, String provider) {
        return realm.enabledActions().stream()
                .anyMatch(action -> action.provider().equals(provider));
    }
}
