package io.github.dualpassword.certificate;

import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.dualpassword.password.Journeys;
import io.github.dualpassword.password.Messages;
import io.github.dualpassword.testground.certificate.TestAuthority;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.AuthorizationRequest;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.oidc.Tokens;
import io.github.dualpassword.testground.oidc.Visitor;
import io.github.dualpassword.testground.realm.TestUser;
import io.github.dualpassword.testground.requirements.Requirement;

import static org.assertj.core.api.Assertions.assertThat;

/** The button 電子証明書ログイン takes the request of the application, as it is, to the port where certificates are asked for. */
class CertificateButtonTest {

    private static final TestAuthority AUTHORITY = TestAuthority.shared();

    @RegisterExtension
    static final TestGround ground = TestGround.onServer()
            .withProfile("hardware-token", file -> file.withoutUsers().quickHashes());

    private static final String SETTING = "dual-password.certificate-login-url";
    private static final String ID = "dual-password-certificate-login";
    private static final String BUTTON = "a#" + ID;
    private static final String ID_FIELD = "input[name=username]:not([readonly])";

    @BeforeEach
    void nameThePort() {
        ground.realm().attribute(SETTING, ground.server().httpsUrl().toString());
    }

    @AfterEach
    void forgetThePort() {
        ground.realm().attribute(SETTING, "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    @Requirement({"J10", "J12"})
    void theButtonLeadsToTheCertificateAndTheRequestStaysTheSame(String language) {
        TestUser user = customer("pressed-" + language);
        CertificateHolder holder = CertificateHolder.of(ground, CertificateHolder.issuedTo(user));
        AuthorizationRequest request = ground.client()
                .authorization()
                .locale(language)
                .acrValues("confirmation")
                .pkce();
        Page first = holder.visitor().open(request.url());
        assertThat(first.text())
                .contains(Messages.in(language).text("dualPasswordCertificateLogin"))
                .contains(Messages.in(language).text("dualPasswordCertificateHint"))
                .contains(Messages.in(language).text("dualPasswordCertificateHelp"));

        Page page = press(first);

        assertThat(page.address().toString())
                .startsWith(ground.server().httpsUrl().toString())
                .doesNotContain("session_code");
        assertThat(page.has(ID_FIELD)).isFalse();
        assertThat(page.has(BUTTON)).isFalse();
        assertThat(page.document().select("html").attr("lang")).isEqualTo(language);
        Page confirmation = page.submit(Map.of("password", user.loginPassword()));
        Page back = confirmation.submit(Map.of(Journeys.CONFIRMATION_FIELD, user.confirmationPassword()));
        assertThat(back.response().state()).contains(request.state());
        Tokens tokens = ground.client().exchange(request, back.response());
        assertThat(tokens.idToken().get("nonce").asText()).isEqualTo(request.nonce());
        assertThat(tokens.idToken().get("acr").asText()).isEqualTo("confirmation");
        assertThat(tokens.idToken().get("iss").asText())
                .isEqualTo(ground.realm().url().toString());
    }

    @Test
    @Requirement("M07")
    void whoWasRefusedByPasswordAloneFindsTheButtonOnThatPage() {
        TestUser user = customer("refused");
        CertificateHolder holder = CertificateHolder.of(ground, CertificateHolder.issuedTo(user));
        Page refused = holder.visitor().open(holder.request().url()).logIn(user.loginId(), user.loginPassword());
        assertThat(refused.atApplication()).isFalse();

        Page page = press(refused);

        assertThat(page.has(ID_FIELD)).isFalse();
        assertThat(page.has("[role=alert]")).isFalse();
        assertThat(page.submit(Map.of("password", user.loginPassword()))
                        .response()
                        .code())
                .isPresent();
    }

    @Test
    void aProcedureGoesOnBehindIt() {
        TestUser user = customer("procedure");
        CertificateHolder holder = CertificateHolder.of(ground, CertificateHolder.issuedTo(user));
        Page login = holder.visitor()
                .open(holder.request().action("change-passwords").url());

        Page page = press(login).submit(Map.of("password", user.loginPassword()));

        assertThat(page.has("#dual-password-change")).as(page.toString()).isTrue();
    }

    @Test
    void aSessionThatIsAskedAnewGoesOnBehindIt() {
        TestUser user = customer("asked-anew");
        CertificateHolder holder = CertificateHolder.of(ground, CertificateHolder.issuedTo(user));
        holder.open().submit(Map.of("password", user.loginPassword())).response();
        Page again = holder.visitor().open(holder.request().prompt("login").url());

        Page page = press(again);

        assertThat(page.has(ID_FIELD)).isFalse();
        assertThat(page.submit(Map.of("password", user.loginPassword()))
                        .response()
                        .code())
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void withoutACertificateThePageComesBackWithTheSameButtonAndSaysSoOnce(String language) {
        TestUser user = ground.user("without-" + language);
        CertificateHolder holder = CertificateHolder.withoutCertificate(ground);
        String told = Messages.in(language)
                .readable("dualPasswordCertificateNotShown", "")
                .strip();

        Page page =
                press(holder.visitor().open(holder.request().locale(language).url()));
        Page again = page.visitor().open(page.address());

        assertThat(page.has(ID_FIELD)).isTrue();
        assertThat(page.has(BUTTON)).isTrue();
        assertThat(page.document().select("[role=alert]").text()).contains(told);
        assertThat(again.has(ID_FIELD)).isTrue();
        assertThat(again.has("[role=alert]")).isFalse();
        assertThat(again.logIn(user.loginId(), user.loginPassword()).response().code())
                .isPresent();
    }

    @Test
    void theLinkIsGoodForThePageAlone() {
        CertificateHolder holder = CertificateHolder.withoutCertificate(ground);
        Page page = holder.visitor().open(holder.request().url());
        Visitor stranger = ground.client().visitor().with(AUTHORITY.withoutCertificate());

        Page elsewhere = stranger.stoppingBefore("/login-actions/authenticate").open(page.link(ID));

        assertThat(elsewhere.address().toString())
                .doesNotStartWith(ground.server().httpsUrl().toString());
        assertThat(page.logIn("nobody", Journeys.WRONG).has(ID_FIELD)).isTrue();
    }

    @Test
    void withoutTheSettingThereIsNone() {
        forgetThePort();
        CertificateHolder holder = CertificateHolder.withoutCertificate(ground);

        Page page = holder.visitor().open(holder.request().url());

        assertThat(page.has(ID_FIELD)).isTrue();
        assertThat(page.has(BUTTON)).isFalse();
        assertThat(page.text()).doesNotContain(Messages.JAPANESE.text("dualPasswordCertificateHelp"));
    }

    @Test
    void aLinkOfAnEarlierPageLeadsNowhereOnceTheSettingIsGone() {
        TestUser user = ground.user("earlier");
        CertificateHolder holder = CertificateHolder.withoutCertificate(ground);
        Page page = holder.visitor().open(holder.request().url());
        forgetThePort();

        Page again = press(page);

        assertThat(again.address().toString())
                .startsWith(ground.server().baseUrl().toString());
        assertThat(again.logIn(user.loginId(), user.loginPassword()).response().code())
                .isPresent();
    }

    private static Page press(Page page) {
        return page.visitor().open(page.link(ID));
    }

    private static TestUser customer(String loginId) {
        return ground.user(loginId).withAttribute(CertificateHolder.CUSTOMER, "true");
    }
}
