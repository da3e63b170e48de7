package io.github.dualpassword.passkey;

import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.github.dualpassword.otp.Sharers;
import io.github.dualpassword.password.Journeys;
import io.github.dualpassword.password.Messages;
import io.github.dualpassword.testground.TestVault;
import io.github.dualpassword.testground.http.JsonHttp;
import io.github.dualpassword.testground.http.JsonHttp.Answer;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.AuthorizationRequest;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.oidc.Visitor;
import io.github.dualpassword.testground.realm.RealmFile;

import static io.github.dualpassword.passkey.PasskeySteps.CREATE_PAGE;
import static io.github.dualpassword.passkey.PasskeySteps.PROVE_PAGE;
import static org.assertj.core.api.Assertions.assertThat;

/** A passkey is registered by whoever enters the confirmation password and a code for it, and by nobody else. */
class RegisterPasskeyTest {

    @RegisterExtension
    static final TestGround ground =
            TestGround.onServer().withRealm(PasskeyRealm.file(RealmFile.profile("hardware-token")));

    private static final String REFUSED = "#dual-password-register-passkey-refused[data-refusal=%s]";

    @BeforeEach
    void start() {
        TestVault.shared().keys(ground.realm(), TestVault.KEY);
        ground.realm().standClockAt(TestGround.MORNING);
    }

    @AfterEach
    void putSettingsBack() {
        ground.realm().attribute(PasskeyRealm.SYNCED, "on");
        ground.realm().attribute(PasskeyRealm.MOST, "5");
        ground.realm().attribute(PasskeyRealm.COOL_DOWN, "0");
        ground.realm().attribute(PasskeyRealm.USE, "on");
        ground.realm().attribute(PasskeyRealm.FURTHER, "by-passkey");
        ground.realm().attribute(PasskeyRealm.FAILURES, "0");
        ground.realm().update(realm -> realm.put("webAuthnPolicyRpId", PasskeyRealm.RP_ID));
    }

    @Test
    void bothFactorsAreAskedForAndTheKeyIsTheUsers() {
        PasskeySteps steps = PasskeySteps.of(ground.realm(), "registers", 1);

        Page create = steps.prove(steps.toRegistration(), "会社のPC");
        assertThat(create.has(CREATE_PAGE)).as(create.toString()).isTrue();
        Page back = steps.create(create, SoftKey.es256());

        assertThat(back.response().parameters()).containsEntry("kc_action_status", "success");
        assertThat(steps.passkeys())
                .singleElement()
                .satisfies(key -> assertThat(key.get("userLabel").asText()).isEqualTo("会社のPC"));
        assertThat(steps.user().events("UPDATE_CREDENTIAL"))
                .anySatisfy(
                        event -> assertThat(event.at("/details/credential_type").asText())
                                .isEqualTo("dual-password-passkey"));
    }

    @Test
    void keysOfBothAlgorithmsAreRegistered() {
        PasskeySteps steps = PasskeySteps.of(ground.realm(), "algorithms", 2);

        SoftKey first = steps.registered(SoftKey.es256(), "ES256");
        steps.create(steps.proveBy(first, steps.toRegistration(), "RS256"), SoftKey.rs256());

        assertThat(steps.passkeys()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"password", "code", "no-password", "no-code"})
    void withoutEitherFactorNothingIsRegistered(String missing) {
        int number = 10 + List.of("password", "code", "no-password", "no-code").indexOf(missing);
        PasskeySteps steps = PasskeySteps.of(ground.realm(), "lacks-" + missing, number);
        String password =
                missing.equals("password") ? Journeys.WRONG : steps.user().confirmationPassword();
        String code = missing.equals("code")
                ? steps.sharers().wrongCode()
                : steps.sharers().code();

        Page page = steps.prove(
                steps.toRegistration(),
                "鍵",
                missing.equals("no-password") ? "" : password,
                missing.equals("no-code") ? "" : code);
        assertThat(page.has(PROVE_PAGE)).as(page.toString()).isTrue();
        Map<String, String> made =
                SoftKey.es256().make(new SoftKey.Asked("AAAA", PasskeyRealm.RP_ID, steps.origin(), SoftKey.USUAL, 0));
        Map<String, String> forged = new HashMap<>(made);
        forged.put("create", "true");
        Page after = page.visitor().post(page.formAction(), forged);

        assertThat(after.has(PROVE_PAGE)).as(after.toString()).isTrue();
        assertThat(steps.passkeys()).isEmpty();
    }

    @Test
    void aWrongPasswordUsesNoCodeUpAndBothAreCounted() {
        PasskeySteps steps = PasskeySteps.of(ground.realm(), "counted", 20);

        Page wrong = steps.prove(
                steps.toRegistration(), "鍵", Journeys.WRONG, steps.sharers().code());
        Page create = steps.prove(wrong, "鍵");

        assertThat(create.has(CREATE_PAGE)).as(create.toString()).isTrue();
        Page suspended = steps.toRegistration();
        for (int entry = 0; entry < 5; entry++) {
            suspended =
                    steps.prove(suspended, "鍵", Journeys.WRONG, steps.sharers().wrongCode());
        }
        assertThat(suspended.has(REFUSED.formatted("confirmation_suspended")))
                .as(suspended.toString())
                .isTrue();
    }

    @Test
    void whoHasNoConfirmationPasswordIsToldThatItIsMissing() {
        Sharers sharers = Sharers.added(ground.realm(), "without-confirmation", 95, 1);

        Page refused = new PasskeySteps(ground.realm(), sharers).toRegistration();

        assertThat(refused.has(REFUSED.formatted("confirmation_not_set")))
                .as(refused.toString())
                .isTrue();
        assertThat(refused.text()).contains("パスキーの登録には確認用パスワードが必要ですが、登録されていません。");
    }

    @Test
    void whatWasProvenIsOverAfterAWhile() {
        PasskeySteps steps = PasskeySteps.of(ground.realm(), "stale", 21);
        Page create = steps.prove(steps.toRegistration(), "鍵");
        ground.realm().standClockAt(TestGround.MORNING.plus(Duration.ofMinutes(10)));

        Page page = steps.create(create, SoftKey.es256());

        assertThat(page.has(PROVE_PAGE)).as(page.toString()).isTrue();
        assertThat(page.text()).contains(Messages.JAPANESE.text("dualPasswordPasskeyProveAgain"));
        assertThat(steps.passkeys()).isEmpty();
    }

    @Test
    void whoeverReplacesThePasswordMeanwhileEndsTheRegistration() {
        PasskeySteps steps = PasskeySteps.of(ground.realm(), "replaced", 22);
        Page create = steps.prove(steps.toRegistration(), "鍵");
        steps.user().withConfirmationPassword("another-Confirmation-7");

        Page page = steps.create(create, SoftKey.es256());

        assertThat(page.has(CREATE_PAGE)).isFalse();
        assertThat(page.atApplication()).isFalse();
        assertThat(steps.passkeys()).isEmpty();
    }

    @Test
    void whereStaffHavePutItOnAUserTheLoginGoesOnAndNothingIsRegistered() {
        PasskeySteps steps = PasskeySteps.of(ground.realm(), "put-on", 23);
        ground.realm()
                .admin()
                .put(
                        ground.realm().path("/users/" + steps.user().id()),
                        Map.of("requiredActions", List.of(PasskeySteps.ACTION)));

        Page back = new Journeys(ground.realm()).logIn(steps.user());

        assertThat(back.response().code()).isPresent();
        assertThat(back.response().parameters()).doesNotContainKey("kc_action_status");
        assertThat(steps.passkeys()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"challenge", "origin", "rpId", "unverified", "used"})
    void aKeyThatWasNotMadeForThisPageIsRefusedAndThePageGoesOn(String fault) {
        int number = 30
                + List.of("challenge", "origin", "rpId", "unverified", "used").indexOf(fault);
        PasskeySteps steps = PasskeySteps.of(ground.realm(), "forged-" + fault, number);
        Page create = steps.prove(steps.toRegistration(), "鍵");
        SoftKey.Asked asked = steps.asked(create);
        SoftKey.Asked forged = switch (fault) {
            case "challenge" -> asked.challenge(SoftKey.url(new byte[32]));
            case "origin" -> asked.origin("https://bank.example");
            case "rpId" -> asked.rpId("bank.example");
            case "unverified" -> asked.flags(SoftKey.PRESENT);
            default -> steps.asked(create);
        };
        if (fault.equals("used")) {
            create = PasskeySteps.create(create, SoftKey.es256().make(asked.flags(SoftKey.PRESENT)));
        }

        Page refused = PasskeySteps.create(create, SoftKey.es256().make(forged));

        assertThat(refused.has(CREATE_PAGE)).as(refused.toString()).isTrue();
        assertThat(refused.text()).contains(Messages.JAPANESE.text("dualPasswordPasskeyNotMade"));
        assertThat(steps.passkeys()).isEmpty();
        assertThat(steps.create(refused, SoftKey.es256()).response().code()).isPresent();
        assertThat(steps.passkeys()).hasSize(1);
    }

    @Test
    void aKeyThatCanBeCopiedIsRefusedWhereTheRealmWantsNone() {
        ground.realm().attribute(PasskeyRealm.SYNCED, "off");
        PasskeySteps steps = PasskeySteps.of(ground.realm(), "synced", 40);
        Page create = steps.prove(steps.toRegistration(), "鍵");

        Page refused = PasskeySteps.create(
                create, SoftKey.es256().make(steps.asked(create).flags(SoftKey.USUAL | SoftKey.SYNCABLE)));

        assertThat(refused.text()).contains(Messages.JAPANESE.text("dualPasswordPasskeySynced"));
        assertThat(steps.passkeys()).isEmpty();
        assertThat(steps.create(refused, SoftKey.es256()).response().code()).isPresent();
    }

    @Test
    void aNameIsTakenOnceAndAKeyIsNobodyElses() {
        PasskeySteps steps = PasskeySteps.of(ground.realm(), "names", 41);
        PasskeySteps other = PasskeySteps.of(ground.realm(), "other-names", 42);
        SoftKey key = steps.registered();

        Page taken = steps.proveBy(key, steps.toRegistration(), "鍵");
        Page ofAnother = other.create(other.prove(other.toRegistration(), "鍵"), key.underTheSameId());

        assertThat(taken.document().select("#input-error-passkey-label").text())
                .isEqualTo(Messages.JAPANESE.text("dualPasswordPasskeyLabelTaken"));
        assertThat(ofAnother.text()).contains(Messages.JAPANESE.text("dualPasswordPasskeyTaken"));
        assertThat(other.passkeys()).isEmpty();
    }

    @Test
    void thePageNamesTheKeysThatAnAuthenticatorMustNotHave() {
        PasskeySteps steps = PasskeySteps.of(ground.realm(), "excluded", 43);
        SoftKey key = steps.registered();

        Page create = steps.proveBy(key, steps.toRegistration(), "二つ目");

        assertThat(create.document().select("#dual-password-passkey").attr("data-keys"))
                .isEqualTo(key.id());
        assertThat(create.document().select("#dual-password-passkey").attr("data-user-handle"))
                .hasSize(43)
                .doesNotContain(steps.user().id());
    }

    /** Whoever relays password and code cannot relay a signature. */
    @Test
    void aFurtherPasskeyAsksForASignatureOfOneThatTheUserHas() {
        PasskeySteps steps = PasskeySteps.of(ground.realm(), "further", 50);
        SoftKey key = steps.registered();
        ground.realm().standClockAt(TestGround.MORNING.plus(Duration.ofMinutes(1)));
        Page page = steps.toRegistration();
        assertThat(page.has(PROVE_PAGE)).as(page.toString()).isTrue();
        assertThat(page.has("[name=one-time-password]")).isFalse();

        Page relayed = page.visitor()
                .post(
                        page.formAction(),
                        Map.of(
                                "passkey-label",
                                "relayed",
                                Journeys.CONFIRMATION_FIELD,
                                steps.user().confirmationPassword(),
                                "one-time-password",
                                steps.sharers().code(),
                                "prove",
                                "true"));
        Page forged = steps.proveBy(key.underTheSameId(), relayed, "forged");
        assertThat(List.of(relayed, forged))
                .allSatisfy(refused -> assertThat(refused.has(PROVE_PAGE)).isTrue());
        assertThat(forged.text()).contains(Messages.JAPANESE.text("dualPasswordPasskeyProofWrong"));
        Page back = steps.create(steps.proveBy(key, forged, "二つ目"), SoftKey.es256());

        assertThat(back.response().parameters()).containsEntry("kc_action_status", "success");
        assertThat(steps.passkeys()).hasSize(2);
        assertThat(steps.evidence()).hasSize(1);
        assertThat(steps.user().events("UPDATE_CREDENTIAL"))
                .extracting(event -> event.at("/details/passkey_evidence").asText())
                .contains(steps.evidence().get(0));
    }

    /** What was drawn for a level of the same login is over something else. */
    @Test
    void aSignatureForSomethingElseRegistersNothing() {
        PasskeySteps steps = PasskeySteps.of(ground.realm(), "elsewhere", 51);
        SoftKey key = steps.registered();
        Page level = steps.signedIn().open(steps.registration().acrValues("phr").url());
        assertThat(level.has(PasskeySteps.PAGE)).as(level.toString()).isTrue();
        Map<String, String> ofLevel = new HashMap<>(key.sign(steps.asked(level)));
        ofLevel.put("challengeId", level.document().select("[name=challengeId]").val());
        Page drawnAnew = level.submit(Map.of());

        Page prove = steps.sign(drawnAnew, key);
        assertThat(prove.has(PROVE_PAGE)).as(prove.toString()).isTrue();
        Page refused = steps.proveBy(ofLevel, prove, "二つ目");

        assertThat(refused.has(PROVE_PAGE)).as(refused.toString()).isTrue();
        assertThat(refused.text()).contains(Messages.JAPANESE.text("dualPasswordPasskeyProofOver"));
        assertThat(steps.proveBy(key, refused, "二つ目").has(CREATE_PAGE)).isTrue();
    }

    @Test
    void whosePasskeysAreSuspendedRegistersWhenTheyAreRemoved() {
        PasskeySteps steps = PasskeySteps.of(ground.realm(), "lost", 52);
        SoftKey key = steps.registered();
        ground.realm().attribute(PasskeyRealm.FAILURES, "1");
        steps.proveBy(key.underTheSameId(), steps.toRegistration(), "forged");
        ground.realm().standClockAt(TestGround.MORNING.plus(Duration.ofMinutes(1)));

        Page suspended = steps.toRegistration();
        ground.realm()
                .admin()
                .delete(ground.realm()
                        .path("/users/" + steps.user().id() + "/credentials/"
                                + steps.passkeys().get(0).get("id").asText()));
        Page create = steps.prove(steps.toRegistration(), "鍵");

        assertThat(suspended.has(REFUSED.formatted("passkey_suspended")))
                .as(suspended.toString())
                .isTrue();
        assertThat(create.has(CREATE_PAGE)).as(create.toString()).isTrue();
    }

    @Test
    void aCodeIsAskedForWhereTheRealmWantsItAndWhereNoPasskeyCanBeUsedYet() {
        ground.realm().attribute(PasskeyRealm.FURTHER, "by-code");
        PasskeySteps steps = PasskeySteps.of(ground.realm(), "by-code", 53);
        PasskeySteps cooling = PasskeySteps.of(ground.realm(), "cooling", 54);
        steps.registered();
        Page wanted = steps.toRegistration();
        ground.realm().attribute(PasskeyRealm.FURTHER, "by-passkey");
        ground.realm().attribute(PasskeyRealm.COOL_DOWN, "60");
        cooling.registered();

        assertThat(wanted.has("[name=one-time-password]")).isTrue();
        assertThat(cooling.toRegistration().has("[name=one-time-password]")).isTrue();
    }

    @Test
    void thereIsAMost() {
        ground.realm().attribute(PasskeyRealm.MOST, "1");
        PasskeySteps steps = PasskeySteps.of(ground.realm(), "most", 44);
        steps.registered();

        Page refused = steps.toRegistration();

        assertThat(refused.has(REFUSED.formatted("passkey_too_many")))
                .as(refused.toString())
                .isTrue();
        assertThat(refused.press("back").response().parameters()).containsEntry("kc_action_status", "error");
    }

    @Test
    void switchedOffOrWithoutAnRpIdNothingIsRegistered() {
        PasskeySteps steps = PasskeySteps.of(ground.realm(), "not-set-up", 45);
        Page create = steps.prove(steps.toRegistration(), "鍵");
        ground.realm().attribute(PasskeyRealm.USE, "off");

        Page off = steps.create(create, SoftKey.es256());
        ground.realm().attribute(PasskeyRealm.USE, "on");
        ground.realm().update(realm -> realm.put("webAuthnPolicyRpId", ""));
        Page unnamed = steps.toRegistration();

        assertThat(off.has(REFUSED.formatted("passkey_not_available")))
                .as(off.toString())
                .isTrue();
        assertThat(unnamed.has(REFUSED.formatted("passkey_not_available")))
                .as(unnamed.toString())
                .isTrue();
        assertThat(steps.passkeys()).isEmpty();
    }

    @Test
    void theSetUpCheckTellsOfANameThatIsMissingOrChanged() {
        PasskeySteps.of(ground.realm(), "checked", 48).registered();
        List<String> inOrder = findings();
        ground.realm().update(realm -> realm.put("webAuthnPolicyRpId", ""));
        List<String> missing = findings();
        ground.realm().update(realm -> realm.put("webAuthnPolicyRpId", "bank.example"));
        List<String> changed = findings();

        assertThat(inOrder)
                .doesNotContain("passkey-name-missing", "passkey-name-changed", "passkey-stock-registration");
        assertThat(missing).contains("passkey-name-missing").doesNotContain("passkey-name-changed");
        assertThat(changed).contains("passkey-name-changed").doesNotContain("passkey-name-missing");
    }

    private static List<String> findings() {
        return ground.realm()
                .admin()
                .get(ground.realm().path("/dual-password/set-up-check"))
                .findValuesAsText("code");
    }

    @Test
    void userAndMastersAreToldByMail() {
        PasskeySteps steps = PasskeySteps.of(ground.realm(), "told", 46);
        ground.realm().attribute(PasskeyRealm.COOL_DOWN, "60");
        steps.registered();

        assertThat(ground.realm().mails())
                .filteredOn(mail -> mail.get("kind").asText().equals("passkey-registered"))
                .filteredOn(
                        mail -> mail.get("userId").asText().equals(steps.user().id()))
                .hasSize(1);
    }

    /** Keycloak's account console takes any. */
    @Test
    void aNameThatIsWrittenElsewhereIsOneLine() {
        PasskeySteps steps = PasskeySteps.of(ground.realm(), "renames", 49);
        steps.registered();
        String id = steps.passkeys().get(0).get("id").asText();
        Visitor visitor = steps.signedIn();
        AuthorizationRequest request = ground.client().authorization();
        String token = ground.client()
                .exchange(request, visitor.open(request.url()).response())
                .accessToken();
        Answer renamed = JsonHttp.send(
                JsonHttp.request(URI.create(ground.realm().url() + "/account/credentials/" + id + "/label"))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .PUT(HttpRequest.BodyPublishers.ofString("\"old\\u202ekey" + "x".repeat(60) + "\""))
                        .build());
        assertThat(renamed.status()).isEqualTo(204);

        Page page = visitor.open(steps.registration().url());

        assertThat(page.has(PROVE_PAGE)).as(page.toString()).isTrue();
        assertThat(page.text()).contains("oldkey" + "x".repeat(34)).doesNotContain("\u202e", "x".repeat(35));
    }

    @Test
    void theUserCanRemoveItNeitherByTheAccountNorByKeycloaksAction() {
        PasskeySteps steps = PasskeySteps.of(ground.realm(), "keeps", 47);
        steps.registered();
        String id = steps.passkeys().get(0).get("id").asText();
        switchDeletion(true);
        Visitor visitor = steps.signedIn();
        AuthorizationRequest request = ground.client().authorization();
        String token = ground.client()
                .exchange(request, visitor.open(request.url()).response())
                .accessToken();

        Answer byAccount =
                JsonHttp.send(JsonHttp.request(URI.create(ground.realm().url() + "/account/credentials/" + id))
                        .header("Authorization", "Bearer " + token)
                        .header("Accept", "application/json")
                        .DELETE()
                        .build());
        Page page = visitor.open(ground.client()
                .authorization()
                .action("delete_credential:" + id)
                .url());
        page.submit(Map.of("accept", "true"));
        switchDeletion(false);

        assertThat(byAccount.status()).isEqualTo(400);
        assertThat(steps.passkeys()).hasSize(1);
    }

    private static void switchDeletion(boolean enabled) {
        String path = ground.realm().path("/authentication/required-actions/delete_credential");
        ground.realm().admin().put(path, ((ObjectNode) ground.realm().admin().get(path)).put("enabled", enabled));
    }
}
