package io.github.dualpassword.password;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.AuthorizationRequest;
import io.github.dualpassword.testground.oidc.OidcClient;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.oidc.Tokens;
import io.github.dualpassword.testground.realm.TestUser;
import io.github.dualpassword.testground.requirements.Requirement;
import io.github.dualpassword.useradministration.SamplePortal;

import static org.assertj.core.api.Assertions.assertThat;

/** The sample users of a profile as they are imported, with Keycloak's own hash. */
class UserTypesTest {

    @RegisterExtension
    static final TestGround ground = TestGround.onServer().withProfile("two-stage");

    @ParameterizedTest
    @CsvSource({"master01, master-user", "admin01, administrator-user", "user01, general-user"})
    @Requirement("A02")
    void anApplicationSeesTheUserTypeInTheIdToken(String loginId, String type) {
        OidcClient portal = SamplePortal.played(ground.realm());
        AuthorizationRequest request = portal.authorization().pkce();

        Page back = portal.visitor().open(request.url()).logIn(loginId, "Login-" + loginId);
        Tokens tokens = portal.exchange(request, back.response());

        assertThat(tokens.idToken().at("/realm_access/roles"))
                .extracting(role -> role.asText())
                .containsExactly(type);
    }

    @ParameterizedTest
    @CsvSource({"master01", "admin01", "user01"})
    @Requirement("A01")
    void everyUserTypeHoldsALoginPasswordAndAConfirmationPassword(String loginId) {
        Tokens tokens = new Journeys(ground.realm()).confirmed(TestUser.existing(ground.realm(), loginId));

        assertThat(tokens.idToken().get("acr").asText()).isEqualTo("confirmation");
    }

    @Test
    @Requirement("A01")
    void theConfirmationPasswordDoesNotLogIn() {
        Page page = new Journeys(ground.realm()).logIn("user02", "Confirm-user02");

        assertThat(page.atApplication()).isFalse();
        assertThat(ground.realm().newestLoginError().get("error").asText()).isEqualTo("invalid_user_credentials");
    }

    @Test
    @Requirement("A01")
    void theLoginPasswordDoesNotConfirm() {
        Journeys journeys = new Journeys(ground.realm());
        TestUser user = TestUser.existing(ground.realm(), "user02");

        Page page = journeys.confirm(journeys.toConfirmation(user), user.loginPassword());

        assertThat(page.atApplication()).isFalse();
        assertThat(ground.realm().newestLoginError().get("error").asText()).isEqualTo("invalid_user_credentials");
    }

    @Test
    @Requirement("A01")
    void theLabelOfTheConfirmationPasswordIsASettingOfTheRealm() {
        ground.realm()
                .admin()
                .call(
                        "POST",
                        ground.realm().path("/localization/ja"),
                        Map.of("dualPasswordLabel.confirmation", "依頼承認パスワード"))
                .orFail();

        Page page = new Journeys(ground.realm()).toConfirmation(TestUser.existing(ground.realm(), "admin01"));

        assertThat(page.text()).contains("依頼承認パスワード").doesNotContain("確認用パスワード");
    }
}
