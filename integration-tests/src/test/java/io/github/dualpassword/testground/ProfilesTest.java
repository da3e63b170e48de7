package io.github.dualpassword.testground;

import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.AuthorizationRequest;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.oidc.Tokens;
import io.github.dualpassword.testground.realm.RealmFile;
import io.github.dualpassword.testground.realm.TestRealm;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("long")
class ProfilesTest {

    @RegisterExtension
    static final TestGround ground = TestGround.onServer();

    @ParameterizedTest
    @ValueSource(strings = {"two-stage", "one-stage", "hardware-token"})
    void aProfileUnderAnotherNameLetsItsUsersIn(String profile) {
        try (TestRealm realm = ground.importRealm(RealmFile.profile(profile), "renamed-" + profile)) {
            Tokens login = realm.client().logIn("user01", "Login-user01");

            assertThat(login.idToken().get("acr").asText()).isEqualTo("login");
            assertThat(login.idToken().get("iss").asText()).endsWith("/realms/renamed-" + profile);
            assertThat(realm.client().directGrant("user01", "Login-user01").granted())
                    .isTrue();
            assertThat(realm.client().directGrant("user01", "wrong").granted()).isFalse();
            assertThat(realm.events("LOGIN_ERROR")).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"two-stage", "one-stage", "hardware-token"})
    void aVisitorWithoutABrowserConfirms(String profile) {
        try (TestRealm realm = ground.importRealm(RealmFile.profile(profile), "stepped-" + profile)) {
            AuthorizationRequest request = realm.client().authorization().acrValues("confirmation");
            Page confirmation = realm.client().visitor().open(request.url()).logIn("user01", "Login-user01");
            String field =
                    confirmation.document().select("input[type=password]").attr("name");

            Page back = confirmation.submit(Map.of(field, "Confirm-user01"));

            Tokens tokens = realm.client().exchange(request, back.response());
            assertThat(tokens.idToken().get("acr").asText()).isEqualTo("confirmation");
        }
    }
}
