package io.github.dualpassword.prelogin;

import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.dualpassword.prelogin.BeforeLoginScreen.Entry;
import io.github.dualpassword.testground.TestVault;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.Page;

import static org.assertj.core.api.Assertions.assertThat;

/** The page is there where the realm switches it on, and nowhere else, whatever Keycloak lets be asked for. */
class SwitchedOffTest {

    private static final TestVault VAULT = TestVault.shared();
    private static final int BAD_REQUEST = 400;

    @RegisterExtension
    static final TestGround ground = TestGround.onServer()
            .withRealmOfItsOwn()
            .withProfile(
                    "hardware-token",
                    file -> BeforeLoginRealm.withFlow(file.withoutUsers().quickHashes()));

    @BeforeEach
    void start() {
        VAULT.keys(ground.realm(), TestVault.KEY);
        ground.realm().standClockAt(TestGround.MORNING);
    }

    @AfterEach
    void putSettingsBack() {
        ground.realm()
                .update(realm -> realm.put("resetPasswordAllowed", true)
                        .withObjectProperty("attributes")
                        .put(BeforeLoginRealm.ENABLED, "false")
                        .put("dual-password.version", "1"));
    }

    @Test
    void byDefaultThereIsNoPageAlthoughKeycloakLeadsThere() {
        Page page = BeforeLoginScreen.open(ground.realm());

        assertThat(page.status()).isEqualTo(BAD_REQUEST);
        assertThat(page.has(BeforeLoginScreen.FORM)).isFalse();
        assertThat(ground.realm()
                        .events("RESET_PASSWORD_ERROR")
                        .get(0)
                        .get("error")
                        .asText())
                .isEqualTo("not_allowed");
    }

    /** Keycloak asks that when a page is opened; the address of another step has not been asked at all. */
    @ParameterizedTest
    @CsvSource({"reset-credentials", "authenticate"})
    void aPageThatIsOpenEndsWithForgotPasswordAtWhateverAddress(String path) {
        BeforeLoginCompany company = BeforeLoginCompany.added(ground.realm(), "off-" + path, 480 + path.length());
        ground.realm().attribute(BeforeLoginRealm.ENABLED, "true");
        Page open = BeforeLoginScreen.open(ground.realm());
        ground.realm().update(realm -> realm.put("resetPasswordAllowed", false));

        Page refused = company.entry("release").execute(open, path);

        assertThat(refused.has(BeforeLoginScreen.RESULT)).isFalse();
        assertThat(refused.has(BeforeLoginScreen.FORM)).isFalse();
        assertThat(ground.realm().events("RESET_PASSWORD")).isEmpty();
    }

    @Test
    void aPageThatIsOpenEndsWithTheFlow() {
        BeforeLoginCompany company = BeforeLoginCompany.added(ground.realm(), "off-unbound", 473);
        ground.realm().attribute(BeforeLoginRealm.ENABLED, "true");
        Page open = BeforeLoginScreen.open(ground.realm());
        String bound = ground.realm()
                .admin()
                .get(ground.realm().path(""))
                .get("resetCredentialsFlow")
                .asText();
        ground.realm().update(realm -> realm.put("resetCredentialsFlow", "reset credentials"));
        try {
            Page refused = company.entry("release").execute(open, "authenticate");

            assertThat(refused.has(BeforeLoginScreen.RESULT)).isFalse();
            assertThat(refused.has(BeforeLoginScreen.FORM)).isFalse();
        } finally {
            ground.realm().update(realm -> realm.put("resetCredentialsFlow", bound));
        }
    }

    @Test
    void aPageThatIsOpenWhenItIsSwitchedOffCarriesNothingOut() {
        BeforeLoginCompany company = BeforeLoginCompany.added(ground.realm(), "off-meanwhile", 471);
        ground.realm().attribute(BeforeLoginRealm.ENABLED, "true");
        Page open = BeforeLoginScreen.open(ground.realm());
        assertThat(open.has(BeforeLoginScreen.FORM)).isTrue();
        ground.realm().attribute(BeforeLoginRealm.ENABLED, "false");
        Entry entry = company.entry("release");

        Page refused = entry.execute(open);

        assertThat(refused.status()).isEqualTo(BAD_REQUEST);
        assertThat(refused.has(BeforeLoginScreen.FORM)).isFalse();
        assertThat(company.token().enter(company.administrator(), entry.fields().get("one-time-password")))
                .isEqualTo("ACCEPTED");
    }

    /** A change of the realm that sends only some attributes deletes the others: then nothing is open before login. */
    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void aRealmThatHasLostItsMarkHasNoPage(String mark) {
        ground.realm().attribute(BeforeLoginRealm.ENABLED, "true");
        ground.realm().update(realm -> realm.withObjectProperty("attributes").put("dual-password.version", mark));

        Page page = BeforeLoginScreen.open(ground.realm());

        assertThat(page.status()).isEqualTo(BAD_REQUEST);
        assertThat(page.has(BeforeLoginScreen.FORM)).isFalse();
    }

    @Test
    void whereKeycloakLeadsNobodyThereThePageIsNotReachedEither() {
        ground.realm()
                .update(realm -> realm.put("resetPasswordAllowed", false)
                        .withObjectProperty("attributes")
                        .put(BeforeLoginRealm.ENABLED, "true"));

        Page page = BeforeLoginScreen.open(ground.realm());

        assertThat(page.has(BeforeLoginScreen.FORM)).isFalse();
        assertThat(page.visitor()
                        .post(page.address(), Map.of("execute", "true"))
                        .has(BeforeLoginScreen.FORM))
                .isFalse();
    }
}
