package io.github.dualpassword.passkey;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.github.dualpassword.boundtransaction.Transactions;
import io.github.dualpassword.password.Journeys;
import io.github.dualpassword.password.Messages;
import io.github.dualpassword.testground.TestVault;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.AuthorizationRequest;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.oidc.Tokens;
import io.github.dualpassword.testground.oidc.Visitor;
import io.github.dualpassword.testground.realm.RealmFile;
import io.github.dualpassword.testground.realm.TestUser;

import static io.github.dualpassword.passkey.PasskeySteps.PAGE;
import static org.assertj.core.api.Assertions.assertThat;

/** A passkey signs what the page shows, and nothing else reaches its level. */
class PasskeyLevelTest {

    @RegisterExtension
    static final TestGround ground =
            TestGround.onServer().withRealm(PasskeyRealm.file(RealmFile.profile("hardware-token")));

    private static final String REFUSED = "#dual-password-passkey-refused[data-refusal=%s]";
    private static final String USERS = "/users/";
    private static final String CODE = "input[name=one-time-password]";

    @BeforeEach
    void start() {
        TestVault.shared().keys(ground.realm(), TestVault.KEY);
        ground.realm().standClockAt(TestGround.MORNING);
    }

    @AfterEach
    void putSettingsBack() {
        ground.realm().attribute(PasskeyRealm.SYNCED, "on");
        ground.realm().attribute(PasskeyRealm.COOL_DOWN, "0");
        ground.realm().attribute(PasskeyRealm.USE, "on");
        ground.realm().attribute(PasskeyRealm.FAILURES, "0");
        ground.realm().attribute(PasskeyRealm.AT_OTP_LEVEL, "off");
        ground.realm().attribute(PasskeyRealm.AT_CONFIRMATION_LEVEL, "off");
    }

    @ParameterizedTest
    @CsvSource({"ES256, 101", "RS256, 102"})
    void whatIsShownIsSignedAndTheApplicationIsToldSo(String algorithm, int number) {
        PasskeySteps steps = PasskeySteps.of(ground.realm(), "signs-" + algorithm, number);
        SoftKey key = steps.registered(algorithm.equals("ES256") ? SoftKey.es256() : SoftKey.rs256(), "鍵");
        AuthorizationRequest request = PasskeySteps.transfer(ground.client(), "P-" + number, "1250000");

        Page page = steps.signedIn().open(ground.client().pushed(request));
        assertThat(page.has(PAGE)).as(page.toString()).isTrue();
        assertThat(page.document().select("#transaction-amount").text()).isEqualTo("1,250,000円");
        Tokens tokens = ground.client().exchange(request, steps.sign(page, key).response());

        assertThat(tokens.idToken().get("acr").asText()).isEqualTo("phr");
        assertThat(tokens.idToken().get("txn").asText()).isEqualTo("P-" + number);
        assertThat(steps.user().events("LOGIN"))
                .anySatisfy(event -> assertThat(
                                event.at("/details/passkey_evidence").asText())
                        .isNotEmpty());
    }

    @Test
    void withoutATransactionTheLevelIsGoodForOneRequest() {
        PasskeySteps steps = PasskeySteps.of(ground.realm(), "plain", 103);
        SoftKey key = steps.registered();
        Visitor visitor = steps.signedIn();
        AuthorizationRequest request = PasskeySteps.request(ground.client());

        Page back = steps.sign(visitor.open(request.url()), key);
        AuthorizationRequest after = ground.client().authorization().prompt("none");

        assertThat(acr(request, back)).isEqualTo("phr");
        assertThat(acr(after, visitor.open(after.url()))).isEqualTo("login");
        assertThat(visitor.open(PasskeySteps.request(ground.client()).url()).has(PAGE))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "origin",
                "rpId",
                "unverified",
                "absent",
                "signature",
                "userHandle",
                "unknown",
                "empty",
                "padded",
                "long",
                "garbled",
                "other-host"
            })
    void whateverElseIsSentIsRefusedAndThePageGoesOn(String fault) {
        int number = 110
                + List.of(
                                "origin",
                                "rpId",
                                "unverified",
                                "absent",
                                "signature",
                                "userHandle",
                                "unknown",
                                "empty",
                                "padded",
                                "long",
                                "garbled",
                                "other-host")
                        .indexOf(fault);
        PasskeySteps steps = PasskeySteps.of(ground.realm(), "refused-" + fault, number);
        SoftKey key = steps.registered();
        AuthorizationRequest request = PasskeySteps.transfer(ground.client(), "R-" + number, "100");
        Page page = steps.signedIn().open(ground.client().pushed(request));

        Page refused = PasskeySteps.confirm(page, forged(fault, key, steps.asked(page)));

        assertThat(refused.has(PAGE)).as(refused.toString()).isTrue();
        assertThat(refused.text()).contains(Messages.JAPANESE.text("dualPasswordPasskeyWrong"));
        assertThat(refused.document().select("#transaction-amount").text()).isEqualTo("100円");
        assertThat(ground.realm().newestLoginError().get("error").asText()).startsWith("passkey_");
        Tokens tokens =
                ground.client().exchange(request, steps.sign(refused, key).response());
        assertThat(tokens.idToken().get("acr").asText()).isEqualTo("phr");
    }

    private static Map<String, String> forged(String fault, SoftKey key, SoftKey.Asked asked) {
        Map<String, String> fields = new HashMap<>(
                switch (fault) {
                    case "origin" -> key.sign(asked.origin("https://bank.example"));
                    case "other-host" -> key.sign(asked.origin("http://other.localhost"));
                    case "rpId" -> key.sign(asked.rpId("bank.example"));
                    case "unverified" -> key.sign(asked.flags(SoftKey.PRESENT));
                    case "absent" -> key.sign(asked.flags(SoftKey.VERIFIED));
                    case "unknown" -> SoftKey.es256().sign(asked);
                    case "signature" -> key.underTheSameId().sign(asked);
                    default -> key.sign(asked);
                });
        switch (fault) {
            case "userHandle" -> fields.put("userHandle", SoftKey.url(new byte[32]));
            case "empty" -> fields.put("authenticatorData", "");
            case "padded" -> fields.merge("clientDataJSON", "=", String::concat);
            case "long" -> fields.put("clientDataJSON", "A".repeat(4_000));
            case "garbled" -> fields.put("signature", "%%%");
            default -> {
                // The fields are those of the signature.
            }
        }
        return fields;
    }

    /** The evidence of what is accepted must hold for whoever reads it by another program. */
    @Test
    void whatCanBeReadInTwoWaysIsRefused() {
        PasskeySteps steps = PasskeySteps.of(ground.realm(), "two-ways", 122);
        SoftKey key = steps.registered();
        Page page = steps.signedIn().open(PasskeySteps.request(ground.client()).url());
        for (String form : List.of(
                "{\"type\":\"%s\",\"challenge\":\"%s\",\"origin\":\"%s\",\"x\":{\"type\":\"y\"}}",
                "{\"type\":\"%s\",\"challenge\":\"AAAA\",\"challenge\":\"%s\",\"origin\":\"%s\"}",
                "{\"ty\\u0070e\":\"%s\",\"challenge\":\"%s\",\"origin\":\"%s\"}",
                "{\"type\":\"%s\",\"challenge\":\"%s\",\"origin\":\"%s/path\"}",
                SoftKey.CLIENT + " and more")) {
            page = PasskeySteps.confirm(page, said(form, key, steps.asked(page)));
            assertThat(page.has(PAGE)).as(form + page).isTrue();
            assertThat(ground.realm().newestLoginError().get("error").asText())
                    .as(form)
                    .isEqualTo("passkey_invalid");
        }
        SoftKey.Asked asked = steps.asked(page);

        Page back = PasskeySteps.confirm(
                page, said(SoftKey.CLIENT, key, asked.origin(asked.origin().replace("/", "\\/"))));

        assertThat(back.response().code()).isPresent();
    }

    private static Map<String, String> said(String form, SoftKey key, SoftKey.Asked asked) {
        return key.sign(asked, form.formatted("webauthn.get", asked.challenge(), asked.origin()));
    }

    @Test
    void anAnswerToAnOlderPageIsNotCounted() {
        PasskeySteps steps = PasskeySteps.of(ground.realm(), "older-page", 123);
        ground.realm().attribute(PasskeyRealm.FAILURES, "1");
        SoftKey key = steps.registered();
        Page page = steps.signedIn().open(PasskeySteps.request(ground.client()).url());
        Map<String, String> signed = key.sign(steps.asked(page));
        Page drawnAnew = page.submit(Map.of());

        Page over = PasskeySteps.confirm(drawnAnew, signed);

        assertThat(over.text()).contains(Messages.JAPANESE.text("dualPasswordPasskeyOver"));
        assertThat(ground.realm().newestLoginError().get("error").asText()).isEqualTo("passkey_challenge_over");
        assertThat(steps.sign(over, key).response().code()).isPresent();
    }

    @Test
    void twoPagesThatAreAnsweredInTheOtherOrderSuspendNothing() {
        PasskeySteps steps = PasskeySteps.of(ground.realm(), "other-order", 124);
        SoftKey key = steps.registered();
        Page first = steps.signedIn().open(PasskeySteps.request(ground.client()).url());
        Page second =
                steps.signedIn().open(PasskeySteps.request(ground.client()).url());
        Map<String, String> fifth = key.sign(steps.asked(first).counter(5));
        Map<String, String> sixth = key.sign(steps.asked(second).counter(6));
        ground.realm().standClockAt(TestGround.MORNING.plusSeconds(1));

        assertThat(PasskeySteps.confirm(second, sixth).response().code()).isPresent();
        Page late = PasskeySteps.confirm(first, fifth);

        assertThat(late.text()).contains(Messages.JAPANESE.text("dualPasswordPasskeyOver"));
        assertThat(PasskeySteps.confirm(late, key.sign(steps.asked(late).counter(7)))
                        .response()
                        .code())
                .isPresent();
    }

    @Test
    void aKeyThatCouldNotBeCopiedAtItsRegistrationCannotBeLater() {
        PasskeySteps steps = PasskeySteps.of(ground.realm(), "not-synced", 125);
        SoftKey key = steps.registered();
        ground.realm().attribute(PasskeyRealm.SYNCED, "off");
        Page page = steps.signedIn().open(PasskeySteps.request(ground.client()).url());

        Page refused = PasskeySteps.confirm(page, key.sign(steps.asked(page).flags(SoftKey.USUAL | SoftKey.SYNCABLE)));

        assertThat(refused.has(PAGE)).as(refused.toString()).isTrue();
        assertThat(ground.realm().newestLoginError().get("error").asText()).isEqualTo("passkey_invalid");
        assertThat(steps.sign(refused, key).response().code()).isPresent();
    }

    @Test
    void aSignatureIsGoodForItsTransactionOnceAndForNoOther() {
        PasskeySteps steps = PasskeySteps.of(ground.realm(), "swaps", 130);
        SoftKey key = steps.registered();
        Visitor visitor = steps.signedIn();
        AuthorizationRequest small = PasskeySteps.transfer(ground.client(), "S-small", "100");
        AuthorizationRequest large = PasskeySteps.transfer(ground.client(), "S-large", "9000000");
        Page first = visitor.open(ground.client().pushed(small));
        Map<String, String> signed = key.sign(steps.asked(first));

        Page other = visitor.open(ground.client().pushed(large));
        Page swapped = PasskeySteps.confirm(other, signed);
        Page back = PasskeySteps.confirm(first, signed);
        Page replayed = PasskeySteps.confirm(swapped, signed);

        assertThat(swapped.has(PAGE)).as(swapped.toString()).isTrue();
        assertThat(ground.client()
                        .exchange(small, back.response())
                        .idToken()
                        .get("txn")
                        .asText())
                .isEqualTo("S-small");
        assertThat(replayed.has(PAGE)).as(replayed.toString()).isTrue();
        assertThat(Transactions.state(ground.client(), "S-large")).isEqualTo("shown");
        assertThat(steps.sign(replayed, key).response().code()).isPresent();
        assertThat(Transactions.state(ground.client(), "S-large")).isEqualTo("confirmed");
    }

    @Test
    void anotherUsersKeyIsNone() {
        PasskeySteps steps = PasskeySteps.of(ground.realm(), "own", 131);
        PasskeySteps other = PasskeySteps.of(ground.realm(), "others", 132);
        SoftKey own = steps.registered();
        SoftKey foreign = other.registered();
        Page page = steps.signedIn().open(PasskeySteps.request(ground.client()).url());

        Page refused = steps.sign(page, foreign);

        assertThat(refused.has(PAGE)).as(refused.toString()).isTrue();
        assertThat(ground.realm().newestLoginError().get("error").asText()).isEqualTo("passkey_unknown_key");
        assertThat(steps.sign(refused, own).response().code()).isPresent();
    }

    @Test
    void aKeyThatIsSuspendedByItsCounterLeavesThePageToAnother() {
        PasskeySteps steps = PasskeySteps.of(ground.realm(), "counts-two", 161);
        SoftKey copied = steps.registered();
        SoftKey other = steps.further(copied, "二つ目");
        Visitor visitor = steps.signedIn();
        Page first = visitor.open(PasskeySteps.request(ground.client()).url());
        assertThat(PasskeySteps.confirm(first, copied.sign(steps.asked(first).counter(7)))
                        .response()
                        .code())
                .isPresent();
        Page second = visitor.open(PasskeySteps.request(ground.client()).url());

        Page refused =
                PasskeySteps.confirm(second, copied.sign(steps.asked(second).counter(6)));
        assertThat(refused.has(PAGE)).as(refused.toString()).isTrue();
        assertThat(refused.text()).contains(Messages.JAPANESE.text("dualPasswordPasskeySuspendedNow"));
        Page again =
                PasskeySteps.confirm(refused, copied.sign(steps.asked(refused).counter(8)));

        assertThat(ground.realm().newestLoginError().get("error").asText()).isEqualTo("passkey_key_not_usable");
        assertThat(steps.sign(again, other).response().code()).isPresent();
    }

    @Test
    void aCounterThatGoesBackSuspendsTheKeyAndTheApplicationIsTold() {
        PasskeySteps steps = PasskeySteps.of(ground.realm(), "counts", 133);
        SoftKey key = steps.registered();
        Visitor visitor = steps.signedIn();
        Page first = visitor.open(PasskeySteps.request(ground.client()).url());
        assertThat(PasskeySteps.confirm(first, key.sign(steps.asked(first).counter(7)))
                        .response()
                        .code())
                .isPresent();
        Page second = visitor.open(PasskeySteps.request(ground.client()).url());

        Page refused = PasskeySteps.confirm(second, key.sign(steps.asked(second).counter(7)));

        assertThat(refused.has(REFUSED.formatted("passkey_suspended")))
                .as(refused.toString())
                .isTrue();
        assertThat(refused.press("back").response().errorDescription()).contains("passkey_suspended");
        assertThat(ground.realm().mails().toString()).contains("passkey-suspended");
        assertThat(visitor.open(PasskeySteps.request(ground.client()).url())
                        .has(REFUSED.formatted("passkey_suspended")))
                .isTrue();
        assertThat(steps.user().events("CUSTOM_REQUIRED_ACTION"))
                .anySatisfy(event ->
                        assertThat(event.at("/details/reason").asText()).isEqualTo("suspended_by_counter"));
    }

    @Test
    void wrongSignaturesSuspendByTheRealmsSettingAlone() {
        PasskeySteps steps = PasskeySteps.of(ground.realm(), "fails", 134);
        SoftKey key = steps.registered();
        Page page = steps.signedIn().open(PasskeySteps.request(ground.client()).url());
        for (int entry = 0; entry < 6; entry++) {
            page = steps.sign(page, key.underTheSameId());
        }
        assertThat(page.has(PAGE)).as(page.toString()).isTrue();
        page = steps.sign(page, key);
        assertThat(page.response().code()).isPresent();
        ground.realm().attribute(PasskeyRealm.FAILURES, "2");
        Page again = steps.signedIn().open(PasskeySteps.request(ground.client()).url());

        Page once = steps.sign(again, key.underTheSameId());
        Page twice = steps.sign(once, key.underTheSameId());

        assertThat(once.has(PAGE)).as(once.toString()).isTrue();
        assertThat(twice.has(REFUSED.formatted("passkey_suspended")))
                .as(twice.toString())
                .isTrue();
    }

    @Test
    void whoCancelsIsNotCounted() {
        PasskeySteps steps = PasskeySteps.of(ground.realm(), "cancels", 135);
        ground.realm().attribute(PasskeyRealm.FAILURES, "1");
        SoftKey key = steps.registered();
        Visitor visitor = steps.signedIn();

        Page back = visitor.open(PasskeySteps.request(ground.client()).url()).press("cancel");

        assertThat(back.response().errorDescription()).contains("confirmation_cancelled");
        AuthorizationRequest request = PasskeySteps.request(ground.client());
        assertThat(acr(request, steps.sign(visitor.open(request.url()), key))).isEqualTo("phr");
    }

    @ParameterizedTest
    @CsvSource({"stop, 140", "off, 141", "removed, 142", "synced, 143", "suspended, 144"})
    void whatHappensBetweenPageAndAnswerCounts(String what, int number) {
        PasskeySteps steps = PasskeySteps.of(ground.realm(), "between-" + what, number);
        SoftKey key = SoftKey.es256();
        Page create = steps.prove(steps.toRegistration(), "鍵");
        PasskeySteps.create(create, key.make(steps.asked(create).flags(SoftKey.USUAL | SoftKey.SYNCABLE)));
        Page page = steps.signedIn().open(PasskeySteps.request(ground.client()).url());
        Map<String, String> signed = key.sign(steps.asked(page).flags(SoftKey.USUAL | SoftKey.SYNCABLE));
        switch (what) {
            case "stop" ->
                ground.realm()
                        .stopService(
                                steps.user().id(),
                                steps.user().id(),
                                steps.sharers().contract().id());
            case "suspended" -> {
                ground.realm().attribute(PasskeyRealm.FAILURES, "1");
                Page other = steps.signedIn()
                        .open(PasskeySteps.request(ground.client()).url());
                steps.sign(other, key.underTheSameId());
            }
            case "off" -> ground.realm().attribute(PasskeyRealm.USE, "off");
            case "synced" -> ground.realm().attribute(PasskeyRealm.SYNCED, "off");
            default ->
                ground.realm()
                        .admin()
                        .delete(ground.realm()
                                .path(USERS + steps.user().id() + "/credentials/"
                                        + steps.passkeys().get(0).get("id").asText()));
        }

        Page refused = PasskeySteps.confirm(page, signed);

        assertThat(refused.atApplication()).as(refused.toString()).isFalse();
        assertThat(refused.has(PAGE)).isFalse();
        assertThat(refused.press("back").response().error()).contains("access_denied");
    }

    /** Keycloak itself shows no further page then. */
    @Test
    void whoIsSwitchedOffMeanwhileSignsNothing() {
        PasskeySteps steps = PasskeySteps.of(ground.realm(), "disabled", 145);
        SoftKey key = steps.registered();
        Page page = steps.signedIn()
                .open(ground.client().pushed(PasskeySteps.transfer(ground.client(), "D-disabled", "100")));
        steps.user().disabled();

        Page refused = steps.sign(page, key);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(steps.evidence()).isEmpty();
        assertThat(Transactions.state(ground.client(), "D-disabled")).isEqualTo("shown");
    }

    @Test
    void aKeyThatWasRegisteredLatelyConfirmsNothingYet() {
        ground.realm().attribute(PasskeyRealm.COOL_DOWN, "60");
        PasskeySteps steps = PasskeySteps.of(ground.realm(), "cools", 150);
        SoftKey key = steps.registered();

        Page early = steps.signedIn().open(PasskeySteps.request(ground.client()).url());
        ground.realm().standClockAt(TestGround.MORNING.plus(Duration.ofMinutes(60)));
        AuthorizationRequest request = PasskeySteps.request(ground.client());
        Page later = steps.sign(steps.signedIn().open(request.url()), key);

        assertThat(early.has(REFUSED.formatted("passkey_not_yet")))
                .as(early.toString())
                .isTrue();
        assertThat(acr(request, later)).isEqualTo("phr");
    }

    /** Staff can put a credential on a user, and change one: neither is a registration. */
    @Test
    void aPlantedKeyNeverCounts() {
        PasskeySteps steps = PasskeySteps.of(ground.realm(), "planted", 151);
        plant(steps, SoftKey.es256(), "dual-password-passkey");

        Page alone = steps.signedIn().open(PasskeySteps.request(ground.client()).url());
        SoftKey own = steps.registered();
        SoftKey swapped = own.underTheSameId();
        plant(steps, swapped, "dual-password-passkey");
        Page page = steps.signedIn().open(PasskeySteps.request(ground.client()).url());
        Page refused = steps.sign(page, swapped);

        assertThat(alone.has(REFUSED.formatted("passkey_not_registered")))
                .as(alone.toString())
                .isTrue();
        assertThat(refused.has(PAGE)).as(refused.toString()).isTrue();
        assertThat(steps.sign(refused, own).response().code()).isPresent();
    }

    /** All that the Admin API shows of it is put back, under its old id. */
    @Test
    void aKeyThatWasRemovedAndPutBackNeverCounts() {
        PasskeySteps steps = PasskeySteps.of(ground.realm(), "put-back", 157);
        steps.registered();
        JsonNode shown = steps.passkeys().get(0);
        String user = ground.realm().path(USERS + steps.user().id());
        ground.realm().admin().delete(user + "/credentials/" + shown.get("id").asText());
        ObjectNode representation = (ObjectNode) steps.user().representation();
        representation
                .putArray("credentials")
                .addObject()
                .put("id", shown.get("id").asText())
                .put("type", shown.get("type").asText())
                .put("userLabel", shown.get("userLabel").asText())
                .put("credentialData", shown.get("credentialData").asText())
                .put("secretData", "{}");
        ground.realm().admin().put(user, representation);
        assertThat(steps.passkeys())
                .singleElement()
                .satisfies(key -> assertThat(key.get("id")).isEqualTo(shown.get("id")));

        Page page = steps.signedIn().open(PasskeySteps.request(ground.client()).url());

        assertThat(shown.has("secretData")).isFalse();
        assertThat(page.has(REFUSED.formatted("passkey_not_registered")))
                .as(page.toString())
                .isTrue();
    }

    /** A realm that comes with the keys of its users, whole or in part, has no registrations of them. */
    @ParameterizedTest
    @ValueSource(strings = {PasskeyRealm.IMPORTED, "imported-in-part"})
    void aKeyThatWasImportedNeverCounts(String loginId) {
        ground.realm()
                .admin()
                .post(
                        ground.realm().path("/partialImport"),
                        Map.of(
                                "ifResourceExists",
                                "SKIP",
                                "users",
                                List.of(PasskeyRealm.userWithKey("imported-in-part", SoftKey.es256()))));
        TestUser user = TestUser.existing(ground.realm(), loginId).withLoginPassword();
        assertThat(user.storedCredentials().findValuesAsText("type")).contains("dual-password-passkey");

        Page refused = new Journeys(ground.realm())
                .signedIn(user)
                .open(PasskeySteps.request(ground.client()).url());

        assertThat(refused.has(REFUSED.formatted("passkey_not_registered")))
                .as(refused.toString())
                .isTrue();
    }

    @Test
    void aKeyOfKeycloaksOwnTypeNeverCounts() {
        PasskeySteps steps = PasskeySteps.of(ground.realm(), "stock-type", 152);
        plant(steps, SoftKey.es256(), "webauthn");

        assertThat(steps.signedIn()
                        .open(PasskeySteps.request(ground.client()).url())
                        .has(REFUSED.formatted("passkey_not_registered")))
                .isTrue();
    }

    private static void plant(PasskeySteps steps, SoftKey key, String type) {
        ObjectNode user = (ObjectNode) steps.user().representation();
        user.putArray("credentials").add(PasskeyRealm.credential(key, type));
        ground.realm().admin().put(ground.realm().path(USERS + steps.user().id()), user);
    }

    @Test
    void theRealmsPolicyIsAsItWasAfterUse() {
        JsonNode before = webAuthnPolicy();
        PasskeySteps steps = PasskeySteps.of(ground.realm(), "policy", 153);
        SoftKey key = steps.registered();
        AuthorizationRequest request = PasskeySteps.request(ground.client());
        assertThat(acr(request, steps.sign(steps.signedIn().open(request.url()), key)))
                .isEqualTo("phr");

        assertThat(webAuthnPolicy()).isEqualTo(before);
        assertThat(before.get("webAuthnPolicyUserVerificationRequirement").asText())
                .isEqualTo("not specified");
    }

    private static JsonNode webAuthnPolicy() {
        ObjectNode policy =
                (ObjectNode) ground.realm().admin().get(ground.realm().path(""));
        List<String> others = new java.util.ArrayList<>();
        policy.fieldNames().forEachRemaining(others::add);
        policy.remove(others.stream()
                .filter(name -> !name.startsWith("webAuthnPolicy"))
                .toList());
        return policy;
    }

    @Test
    void atTheLevelOfAOneTimePasswordItTakesThePlaceOfACodeWhereTheRealmSaysSo() {
        PasskeySteps steps = PasskeySteps.of(ground.realm(), "at-otp", 154);
        SoftKey key = steps.registered();
        ground.realm().attribute(PasskeyRealm.AT_OTP_LEVEL, "on");
        AuthorizationRequest request =
                ground.client().authorization().locale("ja").acrValues("otp");

        Page page = steps.signedIn().open(request.url());
        assertThat(page.has("input[name=one-time-password]")).isFalse();
        Page back = steps.sign(page, key);

        assertThat(acr(request, back)).isEqualTo("otp");
    }

    @Test
    void atTheLevelOfTheConfirmationPasswordItSignsTheTransactionWhereTheRealmSaysSo() {
        PasskeySteps steps = PasskeySteps.of(ground.realm(), "at-confirmation", 158);
        SoftKey key = steps.registered();
        ground.realm().attribute(PasskeyRealm.AT_CONFIRMATION_LEVEL, "on");
        AuthorizationRequest request =
                PasskeySteps.transfer(ground.client(), "C-signed", "1250000").acrValues("confirmation");

        Page page = steps.signedIn().open(ground.client().pushed(request));
        assertThat(page.has(PAGE)).as(page.toString()).isTrue();
        assertThat(page.has("input[type=password]")).isFalse();
        Page forged = steps.sign(page, key.underTheSameId());
        assertThat(forged.has(PAGE)).as(forged.toString()).isTrue();
        Tokens tokens =
                ground.client().exchange(request, steps.sign(forged, key).response());

        assertThat(tokens.idToken().get("acr").asText()).isEqualTo("confirmation");
        assertThat(tokens.idToken().get("txn").asText()).isEqualTo("C-signed");
        assertThat(steps.evidence()).hasSize(1);
    }

    @Test
    void onePasskeyIsNoTwoProofs() {
        PasskeySteps steps = PasskeySteps.of(ground.realm(), "two-proofs", 159);
        SoftKey key = steps.registered();
        ground.realm().attribute(PasskeyRealm.AT_CONFIRMATION_LEVEL, "on");
        ground.realm().attribute(PasskeyRealm.AT_OTP_LEVEL, "on");
        AuthorizationRequest request =
                ground.client().authorization().locale("ja").acrValues("confirmation-otp");

        Page first = steps.signedIn().open(request.url());
        assertThat(first.has("input[name=" + Journeys.CONFIRMATION_FIELD + "]"))
                .as(first.toString())
                .isTrue();
        Page second =
                first.submit(Map.of(Journeys.CONFIRMATION_FIELD, steps.user().confirmationPassword()));
        assertThat(second.has(PAGE)).as(second.toString()).isTrue();

        assertThat(acr(request, steps.sign(second, key))).isEqualTo("confirmation-otp");
        ground.realm().attribute(PasskeyRealm.AT_OTP_LEVEL, "off");
        Page alone = steps.signedIn()
                .open(ground.client()
                        .authorization()
                        .locale("ja")
                        .acrValues("confirmation-otp")
                        .url());
        assertThat(alone.has(PAGE)).as(alone.toString()).isTrue();
        assertThat(steps.sign(alone, key).has("input[name=one-time-password]")).isTrue();
    }

    @Test
    void onePasskeyIsNoTwoProofsWhenASettingIsChangedBetweenThePages() {
        PasskeySteps steps = PasskeySteps.of(ground.realm(), "two-proofs-later", 163);
        SoftKey key = steps.registered();
        ground.realm().attribute(PasskeyRealm.AT_CONFIRMATION_LEVEL, "on");
        AuthorizationRequest request =
                ground.client().authorization().locale("ja").acrValues("confirmation-otp");
        Page second = steps.sign(steps.signedIn().open(request.url()), key);
        assertThat(second.has(CODE)).as(second.toString()).isTrue();
        ground.realm().attribute(PasskeyRealm.AT_OTP_LEVEL, "on");

        Page still = second.submit(Map.of("confirm", "true"));
        assertThat(still.has(CODE)).as(still.toString()).isTrue();
        assertThat(still.has(PAGE)).isFalse();
        ground.realm().standClockAt(TestGround.MORNING.plus(Duration.ofMinutes(1)));
        Page back = still.submit(Map.of("one-time-password", steps.sharers().code(), "confirm", "true"));

        assertThat(acr(request, back)).isEqualTo("confirmation-otp");
        assertThat(steps.evidence()).hasSize(1);
    }

    /** What was signed by the first passkey does not go on by the second. */
    @Test
    void eachPasskeyThatHasSignedInALoginMustBeThereAtItsEnd() {
        PasskeySteps steps = PasskeySteps.of(ground.realm(), "two-marks", 162);
        SoftKey first = steps.registered();
        SoftKey second = steps.further(first, "二つ目");
        String idOfFirst = steps.passkeys().stream()
                .filter(key -> key.get("userLabel").asText().equals("鍵"))
                .map(key -> key.get("id").asText())
                .findFirst()
                .orElseThrow();
        AuthorizationRequest request = steps.registration().acrValues("phr");
        Page level = steps.signedIn().open(request.url());
        Page create = steps.proveBy(second, steps.sign(level, first), "三つ目");
        assertThat(create.has(PasskeySteps.CREATE_PAGE)).as(create.toString()).isTrue();

        ground.realm().admin().delete(ground.realm().path(USERS + steps.user().id() + "/credentials/" + idOfFirst));
        Page over = steps.create(create, SoftKey.es256());

        assertThat(over.has("form[data-refusal=passkey_removed]"))
                .as(over.toString())
                .isTrue();
        assertThat(steps.passkeys()).hasSize(1);
        assertThat(over.press("back").response().code()).isEmpty();
    }

    @Test
    void withoutAPasskeyTheConfirmationPasswordIsNoWayAroundIt() {
        PasskeySteps steps = PasskeySteps.of(ground.realm(), "no-way-around", 160);
        ground.realm().attribute(PasskeyRealm.AT_CONFIRMATION_LEVEL, "on");

        Page refused = steps.signedIn()
                .open(ground.client()
                        .authorization()
                        .locale("ja")
                        .acrValues("confirmation")
                        .url());
        Page posted = refused.visitor()
                .post(
                        refused.formAction(),
                        Map.of(Journeys.CONFIRMATION_FIELD, steps.user().confirmationPassword(), "confirm", "true"));

        assertThat(List.of(refused, posted))
                .allSatisfy(page -> assertThat(page.has(REFUSED.formatted("passkey_not_registered")))
                        .isTrue());
    }

    /** Keycloak's own mapper would go on telling it. */
    @Test
    void amrSaysSoForThisRequestAloneAndForWhoHasSigned() {
        String client = ground.realm()
                .admin()
                .get(ground.realm().path("/clients?clientId=" + ground.client().id()))
                .get(0)
                .get("id")
                .asText();
        ground.realm()
                .admin()
                .post(
                        ground.realm().path("/clients/" + client + "/protocol-mappers/models"),
                        Map.of(
                                "name",
                                "passkey amr",
                                "protocol",
                                "openid-connect",
                                "protocolMapper",
                                "dual-password-passkey-amr-mapper",
                                "config",
                                Map.of("id.token.claim", "true")));
        PasskeySteps steps = PasskeySteps.of(ground.realm(), "amr", 156);
        SoftKey key = steps.registered();
        Visitor visitor = steps.signedIn();
        AuthorizationRequest request = PasskeySteps.request(ground.client());
        AuthorizationRequest after = ground.client().authorization().prompt("none");

        Tokens signed = ground.client()
                .exchange(request, steps.sign(visitor.open(request.url()), key).response());
        Tokens plain = ground.client().exchange(after, visitor.open(after.url()).response());

        assertThat(signed.idToken().get("amr")).map(JsonNode::asText).containsExactly("pop", "user", "mfa");
        assertThat(plain.idToken().has("amr")).isFalse();
        TestUser next = TestUser.addedWithLoginPassword(ground.realm(), "amr-next");
        AuthorizationRequest sameNonce = ground.client().authorization().with("nonce", request.nonce());
        Tokens ofAnother = ground.client()
                .exchange(
                        sameNonce,
                        new Journeys(ground.realm())
                                .signedIn(next)
                                .open(sameNonce.url())
                                .response());
        assertThat(ofAnother.idToken().get("nonce")).isEqualTo(signed.idToken().get("nonce"));
        assertThat(ofAnother.idToken().has("amr")).isFalse();
    }

    @Test
    void whileItIsSwitchedOffTheLevelIsRefused() {
        PasskeySteps steps = PasskeySteps.of(ground.realm(), "off", 155);
        steps.registered();
        ground.realm().attribute(PasskeyRealm.USE, "off");

        Page refused =
                steps.signedIn().open(PasskeySteps.request(ground.client()).url());

        assertThat(refused.has(REFUSED.formatted("passkey_not_available")))
                .as(refused.toString())
                .isTrue();
        assertThat(refused.press("back").response().errorDescription()).contains("passkey_not_available");
    }

    private static String acr(AuthorizationRequest request, Page back) {
        return ground.client()
                .exchange(request, back.response())
                .idToken()
                .get("acr")
                .asText();
    }
}
