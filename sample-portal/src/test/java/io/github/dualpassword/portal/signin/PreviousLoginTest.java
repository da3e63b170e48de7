package io.github.dualpassword.portal.signin;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;

import static org.assertj.core.api.Assertions.assertThat;

class PreviousLoginTest {

    private static final String AT = "2010-09-30T18:15:02+09:00";

    @Test
    void momentAndKindAreReadInTheirOrder() {
        assertThat(told(List.of(
                        Map.of("at", AT, "kind", "certificate"),
                        Map.of("at", "2010-09-29T10:00:30+09:00", "kind", "password"))))
                .containsExactly(
                        new PreviousLogin(OffsetDateTime.parse(AT), Optional.of("certificate")),
                        new PreviousLogin(OffsetDateTime.parse("2010-09-29T10:00:30+09:00"), Optional.of("password")));
    }

    @Test
    void aKindThatIsNewIsLeftOut() {
        assertThat(told(List.of(Map.of("at", AT, "kind", "by-smell"))))
                .containsExactly(new PreviousLogin(OffsetDateTime.parse(AT), Optional.empty()));
    }

    @Test
    void aRealmThatKeepsNoneTellsNone() {
        assertThat(told("unexpected")).isEmpty();
        assertThat(PreviousLogin.of(new DefaultOidcUser(
                        List.of(),
                        OidcIdToken.withTokenValue("token").subject("subject").build())))
                .isEmpty();
    }

    private static List<PreviousLogin> told(Object claim) {
        return PreviousLogin.of(new DefaultOidcUser(
                List.of(),
                OidcIdToken.withTokenValue("token")
                        .subject("subject")
                        .claim("previous_logins", claim)
                        .build()));
    }
}
