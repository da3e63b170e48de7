package io.github.dualpassword.portal.signin;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;

import static org.assertj.core.api.Assertions.assertThat;

class SignedInUserTest {

    @Test
    void theCompanysNameIsShownWhereTheTokenHasIt() {
        assertThat(userWith("organization", Map.of("sample-trading", Map.of("name", List.of("株式会社サンプル商事"))))
                        .company())
                .contains("株式会社サンプル商事");
    }

    @Test
    void theCompanysNameIsShownInThePagesLanguageWhereItHasOne() {
        Object claim = Map.of("sample-trading", Map.of("name", "株式会社サンプル商事", "name-en", "Sample Trading Co."));
        assertThat(userWith("organization", claim, Locale.ENGLISH).company()).contains("Sample Trading Co.");
        assertThat(userWith("organization", claim, Locale.JAPANESE).company()).contains("株式会社サンプル商事");
    }

    @Test
    void theAliasIsShownWhereThereIsNoName() {
        assertThat(userWith("organization", Map.of("sample-trading", Map.of("id", "1")))
                        .company())
                .contains("sample-trading");
        assertThat(userWith("organization", List.of("sample-trading")).company())
                .contains("sample-trading");
        assertThat(userWith("organization", "sample-trading").company()).contains("sample-trading");
    }

    @Test
    void aUserWithoutACompanyIsShownWithoutOne() {
        assertThat(userWith("organization", List.of()).company()).isEmpty();
        assertThat(userWith("organization", Map.of()).company()).isEmpty();
        assertThat(userWith("unrelated", "x").company()).isEmpty();
    }

    @Test
    void theLoginIdStandsInForAMissingName() {
        assertThat(userWith("preferred_username", "user01").name()).isEqualTo("user01");
        assertThat(userWith("preferred_username", "user01").mail()).isEmpty();
    }

    @Test
    void theHighestOfTheUsersTypesIsShown() {
        assertThat(userWith("realm_access", Map.of("roles", List.of("general-user", "master-user")))
                        .type())
                .contains(UserType.MASTER);
        assertThat(userWith("realm_access", Map.of("roles", List.of("offline_access")))
                        .type())
                .isEmpty();
        assertThat(userWith("realm_access", "unexpected").type()).isEmpty();
    }

    private static SignedInUser userWith(String claim, Object value) {
        return userWith(claim, value, Locale.JAPANESE);
    }

    private static SignedInUser userWith(String claim, Object value, Locale language) {
        OidcIdToken token = OidcIdToken.withTokenValue("token")
                .subject("subject")
                .claim(claim, value)
                .build();
        return SignedInUser.of(new DefaultOidcUser(List.of(), token), language);
    }
}
