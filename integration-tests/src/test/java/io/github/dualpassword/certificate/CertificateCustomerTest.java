package io.github.dualpassword.certificate;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.github.dualpassword.password.Journeys;
import io.github.dualpassword.password.Messages;
import io.github.dualpassword.testground.certificate.IssuedCertificate;
import io.github.dualpassword.testground.certificate.TestAuthority;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.AuthorizationRequest;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.oidc.Tokens;
import io.github.dualpassword.testground.oidc.Visitor;
import io.github.dualpassword.testground.realm.RealmFile;
import io.github.dualpassword.testground.realm.TestContract;
import io.github.dualpassword.testground.realm.TestRealm;
import io.github.dualpassword.testground.realm.TestUser;
import io.github.dualpassword.testground.requirements.Requirement;

import static org.assertj.core.api.Assertions.assertThat;

/** 電子証明書方式のお客様: by login ID and password alone nobody of them gets in, by whatever door. */
class CertificateCustomerTest {

    private static final TestAuthority AUTHORITY = TestAuthority.shared();

    @RegisterExtension
    static final TestGround ground = TestGround.onServer()
            .withProfile("hardware-token", file -> file.withoutUsers().quickHashes());

    private static final String REFUSED = "dualPasswordLoginCertificateRequired";
    private static final String ERROR = "certificate_required";

    private final Journeys journeys = new Journeys(ground.realm());

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    @Requirement("M07")
    void theRightPasswordAloneIsRefusedWithWhomToTurnTo(String language) {
        TestUser user = customer("page-" + language);

        Page page = journeys.logIn(user.loginId(), user.loginPassword(), language);

        assertRefused(page, language);
        assertThat(page.document().select("[role=alert]").text())
                .contains(Messages.in(language)
                        .text("dualPasswordContact")
                        .lines()
                        .toList());
        assertThat(user.events("LOGIN")).isEmpty();
        assertThat(user.events("LOGIN_ERROR"))
                .singleElement()
                .satisfies(event -> assertThat(event.get("error").asText()).isEqualTo(ERROR));
        assertThat(silently(page.visitor())).isEqualTo("login_required");
    }

    @Test
    @Requirement("M07")
    void byCertificateAndPasswordTheyGetIn() {
        TestUser user = customer("certified");
        CertificateHolder holder = CertificateHolder.of(ground, CertificateHolder.issuedTo(user));

        Page back = holder.open().submit(Map.of("password", user.loginPassword()));

        assertThat(back.response().code()).isPresent();
    }

    @Test
    @Requirement("M07")
    void whoDoesNotKnowThePasswordLearnsNothing() {
        TestUser user = customer("secretive");
        TestUser other = ground.user("ordinary");

        Page wrong = journeys.logIn(user.loginId(), Journeys.WRONG);
        Page ofOther = journeys.logIn(other.loginId(), Journeys.WRONG);
        Tokens grant = ground.client().directGrant(user.loginId(), Journeys.WRONG);
        Tokens grantOfOther = ground.client().directGrant(other.loginId(), Journeys.WRONG);

        assertThat(wrong.text().replace(user.loginId(), ""))
                .isEqualTo(ofOther.text().replace(other.loginId(), ""));
        assertThat(grant.answer().text()).isEqualTo(grantOfOther.answer().text());
        assertThat(user.loginState().get("consecutiveFailures").asInt())
                .isEqualTo(other.loginState().get("consecutiveFailures").asInt())
                .isEqualTo(2);
    }

    @Test
    @Requirement("M07")
    void theDirectGrantIsAlwaysRefusedInJson() {
        TestUser user = customer("grant");
        CertificateHolder.issuedTo(user);

        Tokens tokens = ground.client().directGrant(user.loginId(), user.loginPassword());

        assertThat(tokens.answer().status()).isEqualTo(400);
        assertThat(tokens.error()).isEqualTo("invalid_grant");
        assertThat(tokens.errorDescription()).isEqualTo(ERROR);
        assertThat(user.events("LOGIN_ERROR"))
                .first()
                .satisfies(event -> assertThat(event.get("error").asText()).isEqualTo(ERROR));
    }

    @Test
    @Requirement("M07")
    void aContractSaysSoForAllOfItsUsersAlsoWhileItIsSwitchedOff() {
        TestUser user = ground.user("by-contract");
        TestContract contract = TestContract.added(ground.realm(), "certified");
        contract.join(user);
        assertThat(journeys.logIn(user).response().code()).isPresent();

        contract.withAttributes(Map.of(CertificateHolder.CUSTOMER, "true"));
        assertRefused(journeys.logIn(user), "ja");
        assertThat(ground.client()
                        .directGrant(user.loginId(), user.loginPassword())
                        .errorDescription())
                .isEqualTo(ERROR);

        contract.switchedOff();
        assertRefused(journeys.logIn(user), "ja");

        TestContract.added(ground.realm(), "second").join(user);
        assertRefused(journeys.logIn(user), "ja");
        user.withAttribute(CertificateHolder.CUSTOMER, "false");
        assertRefused(journeys.logIn(user), "ja");
    }

    @ParameterizedTest
    @ValueSource(strings = {"certificate", "nothing"})
    void aSessionIsAskedAnewForTheCertificateToo(String shown) {
        TestUser user = customer("again-" + shown);
        IssuedCertificate certificate = CertificateHolder.issuedTo(user);
        CertificateHolder holder = CertificateHolder.of(ground, certificate);
        holder.open().submit(Map.of("password", user.loginPassword())).response();
        AuthorizationRequest again = holder.request().prompt("login");

        Page page = shown.equals("certificate")
                ? holder.open(again)
                : holder.visitor().open(again.url());
        Page answer = page.submit(Map.of("password", user.loginPassword()));

        assertThat(page.has("input[name=username]:not([readonly])")).isFalse();
        assertThat(answer.atApplication()).isEqualTo(shown.equals("certificate"));
        assertThat(answer.has("input[name=username]:not([readonly])")).isFalse();
    }

    @Test
    void aStepUpWithoutASessionBeginsWithTheLogin() {
        TestUser user = customer("step-up");

        assertRefused(journeys.toConfirmation(user), "ja");
    }

    @Test
    void aProcedureBeginsWithTheLogin() {
        TestUser user = customer("procedure");

        Page page = ground.client()
                .visitor()
                .open(ground.client()
                        .authorization()
                        .locale("ja")
                        .action("change-passwords")
                        .url())
                .logIn(user.loginId(), user.loginPassword());

        assertRefused(page, "ja");
    }

    @Test
    @Requirement("M07")
    void aCertificateThatWasNotTakenProvesNothing() {
        TestUser user = customer("not-taken");
        Page page =
                CertificateHolder.of(ground, AUTHORITY.certificate("nobody")).open();

        assertRefused(page.logIn(user.loginId(), user.loginPassword()), "ja");
    }

    @Test
    @Requirement("M07")
    void aCertificateInAnotherTabProvesNothing() {
        TestUser user = customer("tabs");
        CertificateHolder holder = CertificateHolder.of(ground, CertificateHolder.issuedTo(user));
        Page certified = holder.open();
        Page other = holder.visitor().open(holder.request().url());

        Page refused = other.logIn(user.loginId(), user.loginPassword());
        Page back = certified.submit(Map.of("password", user.loginPassword()));

        assertRefused(refused, "ja");
        assertThat(back.response().code()).isPresent();
    }

    @Test
    @Requirement("M07")
    void theCertificateOfSomebodyElseProvesNothing() {
        TestUser owner = ground.user("colleague");
        TestUser user = customer("victim");
        CertificateHolder holder = CertificateHolder.of(ground, CertificateHolder.issuedTo(owner));
        Page certified = holder.open();

        Page wrong = certified
                .visitor()
                .post(certified.formAction(), Map.of("username", user.loginId(), "password", user.loginPassword()));
        Page anew = wrong.visitor().open(wrong.link("reset-login")).logIn(user.loginId(), user.loginPassword());

        assertThat(wrong.atApplication()).isFalse();
        assertRefused(anew, "ja");
        assertThat(user.events("LOGIN")).isEmpty();
    }

    @Test
    void withASessionTheCertificateOfSomebodyElseChangesNobody() {
        TestUser user = customer("stays");
        TestUser other = ground.user("changes");
        CertificateHolder holder = CertificateHolder.of(ground, CertificateHolder.issuedTo(user));
        holder.open().submit(Map.of("password", user.loginPassword())).response();
        Visitor withOthers = holder.visitor().with(AUTHORITY.showing(CertificateHolder.issuedTo(other)));

        Page page = withOthers.open(
                ground.server().overHttps(holder.request().prompt("login").url()));
        Page ofOther = page.submit(Map.of("password", other.loginPassword()));
        Page own = ofOther.submit(Map.of("password", user.loginPassword()));

        assertThat(page.text()).contains(sentence("ja", "dualPasswordCertificateUnknown"));
        assertThat(ofOther.atApplication()).isFalse();
        assertRefused(own, "ja");
        assertThat(other.events("LOGIN")).isEmpty();
    }

    @Test
    void whereAnotherStepAsksForTheLoginIdThePasswordIsNotEnoughEither() {
        RealmFile identityFirst = RealmFile.profile("two-stage")
                .with(realm -> loginLevel(realm)
                        .insertObject(1)
                        .put("authenticator", "auth-username-form")
                        .put("requirement", "REQUIRED")
                        .put("priority", 15));
        try (TestRealm realm = ground.importRealm(identityFirst.withoutUsers(), "identity-first")) {
            TestUser user = TestUser.addedWithLoginPassword(realm, "identified")
                    .withAttribute(CertificateHolder.CUSTOMER, "true");

            Page page = realm.client()
                    .visitor()
                    .open(realm.client().authorization().locale("ja").url())
                    .submit(Map.of("username", user.loginId()));

            assertThat(page.has("input[name=password]")).isTrue();
            assertRefused(page.submit(Map.of("password", user.loginPassword())), "ja");
        }
    }

    private static ArrayNode loginLevel(ObjectNode realm) {
        for (JsonNode flow : realm.withArrayProperty("authenticationFlows")) {
            if (flow.path("alias").asText().equals("dual-password login level")) {
                return (ArrayNode) flow.get("authenticationExecutions");
            }
        }
        throw new IllegalStateException("No login level");
    }

    private static TestUser customer(String loginId) {
        return ground.user(loginId).withAttribute(CertificateHolder.CUSTOMER, "true");
    }

    private static void assertRefused(Page page, String language) {
        assertThat(page.atApplication()).isFalse();
        assertThat(page.document().select("[role=alert]").text()).contains(sentence(language, REFUSED));
    }

    /** The sentence without whom to turn to. */
    private static String sentence(String language, String key) {
        return Messages.in(language).readable(key, "").strip();
    }

    private static String silently(Visitor visitor) {
        return visitor.open(ground.client().authorization().prompt("none").url())
                .response()
                .error()
                .orElseThrow();
    }
}
