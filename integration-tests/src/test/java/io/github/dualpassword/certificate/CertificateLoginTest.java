package io.github.dualpassword.certificate;

import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;

import io.github.dualpassword.password.Journeys;
import io.github.dualpassword.password.Messages;
import io.github.dualpassword.testground.certificate.IssuedCertificate;
import io.github.dualpassword.testground.certificate.TestAuthority;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.AuthorizationRequest;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.oidc.Tokens;
import io.github.dualpassword.testground.realm.TestUser;
import io.github.dualpassword.testground.requirements.Requirement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** 電子証明書ログイン: the certificate says who it is, and the login password is typed. */
class CertificateLoginTest {

    private static final TestAuthority AUTHORITY = TestAuthority.shared();

    @RegisterExtension
    static final TestGround ground = TestGround.onServer()
            .withProfile("hardware-token", file -> file.withoutUsers().quickHashes());

    private static final String ID_FIELD = "input[name=username]:not([readonly])";
    private static final String STOCK = "X509";

    @Test
    @Requirement({"J10", "J12"})
    void onlyTheLoginPasswordIsTyped() {
        TestUser user = ground.user("typed");
        IssuedCertificate certificate = CertificateHolder.issuedTo(user);
        CertificateHolder holder = CertificateHolder.of(ground, certificate);
        AuthorizationRequest request = holder.request();

        Page page = holder.open(request);

        assertThat(page.has(ID_FIELD)).isFalse();
        assertThat(page.has("input[name=password]")).isTrue();
        assertThat(page.html()).doesNotContain(certificate.thumbprint());
        Page back = page.submit(Map.of("password", user.loginPassword()));
        Tokens tokens = ground.client().exchange(request, back.response());
        assertThat(tokens.idToken().get("sub").asText()).isEqualTo(user.id());
        assertThat(tokens.idToken().get("acr").asText()).isEqualTo("login");
        assertThat(user.events("LOGIN"))
                .first()
                .satisfies(event ->
                        assertThat(event.at("/details/username").asText()).isEqualTo(user.loginId()));
    }

    @Test
    @Requirement("J12")
    void theCertificateAloneOpensNothing() {
        TestUser user = ground.user("alone");
        CertificateHolder holder = CertificateHolder.of(ground, CertificateHolder.issuedTo(user));
        Page page = holder.open();

        Page empty = page.submit(Map.of("password", ""));
        Page wrong = empty.submit(Map.of("password", Journeys.WRONG));

        assertThat(empty.atApplication()).isFalse();
        assertThat(wrong.atApplication()).isFalse();
        assertThat(wrong.has(ID_FIELD)).isFalse();
        assertThat(user.loginState().get("consecutiveFailures").asInt()).isEqualTo(1);
        assertThat(silently(holder)).isEqualTo("login_required");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void aWrongPasswordIsSaidToBeThatAlone(String language) {
        TestUser user = ground.user("password-alone-" + language);
        CertificateHolder holder = CertificateHolder.of(ground, CertificateHolder.issuedTo(user));
        String told = Messages.in(language).text("dualPasswordLoginPasswordWrong");

        Page wrong = holder.open(ground.client().authorization().locale(language))
                .submit(Map.of("password", Journeys.WRONG));
        Page typed = ground.client()
                .visitor()
                .open(ground.client().authorization().locale(language).url())
                .logIn(user.loginId(), Journeys.WRONG);

        assertThat(wrong.document().select("[id^=input-error]").eachText()).contains(told);
        assertThat(wrong.status()).isEqualTo(typed.status());
        assertThat(typed.has(ID_FIELD)).isTrue();
        assertThat(typed.document().select("[id^=input-error]").eachText())
                .isNotEmpty()
                .doesNotContain(told);
        assertThat(user.loginState().get("consecutiveFailures").asInt()).isEqualTo(2);
    }

    @Test
    void whoShowsNoneTypesTheLoginId() {
        TestUser user = ground.user("none");

        Page page = CertificateHolder.withoutCertificate(ground).open();

        assertThat(page.has(ID_FIELD)).isTrue();
        assertThat(page.has("[role=alert]")).isFalse();
        assertThat(page.logIn(user.loginId(), user.loginPassword()).response().code())
                .isPresent();
    }

    @Test
    void wherePortAndHeaderAreMissingNothingIsDifferent() {
        TestUser user = ground.user("main-port");
        CertificateHolder.issuedTo(user);

        Page page = ground.client()
                .visitor()
                .open(ground.client().authorization().locale("ja").url());

        assertThat(page.has(ID_FIELD)).isTrue();
        assertThat(page.logIn(user.loginId(), user.loginPassword()).response().code())
                .isPresent();
    }

    @Test
    @Requirement("J12")
    void thePasswordOfSomebodyElseIsAWrongOne() {
        TestUser owner = ground.user("owner");
        TestUser other = ground.user("other");
        CertificateHolder holder = CertificateHolder.of(ground, CertificateHolder.issuedTo(owner));

        Page page = holder.open().submit(Map.of("password", other.loginPassword()));
        Page forged = page.visitor()
                .post(page.formAction(), Map.of("username", other.loginId(), "password", other.loginPassword()));

        assertThat(page.atApplication()).isFalse();
        assertThat(forged.atApplication()).isFalse();
        assertThat(owner.loginState().get("consecutiveFailures").asInt()).isEqualTo(2);
        assertThat(other.loginState().get("consecutiveFailures").asInt()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void aCertificateThatIsNobodysIsTold(String language) {
        CertificateHolder holder = CertificateHolder.of(ground, AUTHORITY.certificate("nobody"));

        Page page = holder.open(ground.client().authorization().locale(language));

        assertTold(page, language, "dualPasswordCertificateUnknown");
        assertThat(ground.realm().newestLoginError().get("error").asText()).isEqualTo("user_not_found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void aDisabledUserIsTold(String language) {
        TestUser user = ground.user("disabled-" + language);
        CertificateHolder holder = CertificateHolder.of(ground, CertificateHolder.issuedTo(user));
        user.disabled();

        Page page = holder.open(ground.client().authorization().locale(language));

        assertTold(page, language, "dualPasswordCertificateUserDisabled");
        assertThat(ground.realm().newestLoginError().get("error").asText()).isEqualTo("user_disabled");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void aCertificateOfTwoUsersIsNobodys(String language) {
        TestUser first = ground.user("first-" + language);
        IssuedCertificate certificate = CertificateHolder.issuedTo(first);
        ground.user("second-" + language).withAttribute(CertificateHolder.ATTRIBUTE, certificate.thumbprint());

        Page page = CertificateHolder.of(ground, certificate)
                .open(ground.client().authorization().locale(language));

        assertTold(page, language, "dualPasswordCertificateUnknown");
    }

    /** What was told stays on the page when it is drawn again, and gives way to what is wrong with an entry. */
    @Test
    void theSentenceLastsUntilSomethingIsEntered() {
        TestUser user = ground.user("lasts");
        Page page =
                CertificateHolder.of(ground, AUTHORITY.certificate("nobody")).open();

        Page english = page.visitor()
                .open(URI.create(page.document().selectFirst("a[hreflang=en]").absUrl("href")));
        Page wrong = english.logIn(user.loginId(), Journeys.WRONG);

        assertTold(english, "en", "dualPasswordCertificateUnknown");
        assertThat(wrong.text())
                .doesNotContain(sentence("en", "dualPasswordCertificateUnknown"))
                .doesNotContain(STOCK);
    }

    @Test
    void aCertificateThatHasExpiredOrIsOfAnotherAuthorityGetsNoPage() {
        TestUser user = ground.user("outside");
        IssuedCertificate expired = AUTHORITY.expiredCertificate(user.loginId());
        IssuedCertificate foreign = AUTHORITY.foreignCertificate(user.loginId());
        user.withAttribute(CertificateHolder.ATTRIBUTE, expired.thumbprint());

        assertThat(List.of(expired, foreign)).hasSize(2).allSatisfy(certificate -> {
            CertificateHolder holder = CertificateHolder.of(ground, certificate);
            assertThatThrownBy(holder::open).isInstanceOf(UncheckedIOException.class);
        });
    }

    @Test
    void aRemovedThumbprintIsNobodysAtOnce() {
        TestUser user = ground.user("removed");
        IssuedCertificate lost = CertificateHolder.issuedTo(user);
        CertificateHolder.issuedTo(user);

        Page page = CertificateHolder.of(ground, lost).open();

        assertTold(page, "ja", "dualPasswordCertificateUnknown");
    }

    @Test
    @Requirement("J12")
    void aStepUpAsksForNoCertificateAgain() {
        TestUser user = ground.user("steps-up");
        CertificateHolder holder = CertificateHolder.of(ground, CertificateHolder.issuedTo(user));
        holder.open().submit(Map.of("password", user.loginPassword())).response();
        AuthorizationRequest request = holder.request().acrValues("confirmation");

        Page page = holder.visitor().open(request.url());

        assertThat(page.has("input[name=password]")).isFalse();
        Page back = page.submit(Map.of(Journeys.CONFIRMATION_FIELD, user.confirmationPassword()));
        assertThat(ground.client()
                        .exchange(request, back.response())
                        .idToken()
                        .get("acr")
                        .asText())
                .isEqualTo("confirmation");
    }

    @Test
    void theProfileRefusesAThumbprintThatNobodyWouldFind() {
        TestUser user = ground.user("refuses");
        String upper = AUTHORITY.certificate("upper").thumbprint().toUpperCase(Locale.ROOT);

        assertThatThrownBy(() -> user.withAttribute(CertificateHolder.ATTRIBUTE, upper))
                .hasMessageContaining("400");
        assertThatThrownBy(() -> user.withAttribute(CertificateHolder.CUSTOMER, "yes"))
                .hasMessageContaining("400");
        JsonNode attributes = user.representation().path("attributes");
        assertThat(attributes.has(CertificateHolder.ATTRIBUTE)).isFalse();
    }

    private static void assertTold(Page page, String language, String key) {
        assertThat(page.document().select("[role=alert]").text()).contains(sentence(language, key));
        assertThat(page.html()).doesNotContain(STOCK).doesNotContain("Invalid user");
        assertThat(page.has(ID_FIELD)).isTrue();
    }

    /** The sentence without whom to turn to. */
    private static String sentence(String language, String key) {
        return Messages.in(language).readable(key, "").strip();
    }

    private static String silently(CertificateHolder holder) {
        AuthorizationRequest request = ground.client().authorization().prompt("none");
        return holder.visitor().open(request.url()).response().error().orElseThrow();
    }
}
