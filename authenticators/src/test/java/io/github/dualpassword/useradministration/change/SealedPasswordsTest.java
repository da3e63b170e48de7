package io.github.dualpassword.useradministration.change;

import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

import javax.crypto.Cipher;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.common.crypto.CryptoIntegration;
import org.keycloak.common.crypto.CryptoProvider;

import io.github.dualpassword.Password;

import static org.assertj.core.api.Assertions.assertThat;

/** Neither what the server keeps nor what the pages carry tells the new passwords. */
class SealedPasswordsTest {

    private static final Map<Password, String> VALUES =
            Map.of(Password.LOGIN, "a-new-login-password", Password.CONFIRMATION, "パスワード-2");

    /** Keycloak's encryption asks the server for its ciphers; here is none, so those of the platform stand in. */
    @BeforeAll
    static void useThePlatformsCiphers() {
        CryptoIntegration.setProvider((CryptoProvider) Proxy.newProxyInstance(
                CryptoProvider.class.getClassLoader(), new Class<?>[] {CryptoProvider.class}, (proxy, method, args) -> {
                    assertThat(method.getName()).isEqualTo("getAesCbcCipher");
                    return Cipher.getInstance("AES/CBC/PKCS5Padding");
                }));
    }

    private final SealedPasswords sealed = SealedPasswords.seal("target", "pass", VALUES);

    @Test
    void bothHalvesTogetherTellThem() {
        assertThat(SealedPasswords.open(sealed.text(), sealed.key(), "target", "pass"))
                .contains(VALUES);
    }

    @Test
    void theTextHoldsThemInNoForm() {
        for (String part : sealed.text().split("\\.")) {
            String decoded = new String(Base64.getUrlDecoder().decode(part), StandardCharsets.ISO_8859_1);
            assertThat(decoded).doesNotContain("a-new-login", "confirmation", "target");
        }
        assertThat(sealed.text()).doesNotContain(sealed.key());
    }

    @Test
    void theKeyIsFreshEachTime() {
        SealedPasswords other = SealedPasswords.seal("target", "pass", VALUES);

        assertThat(other.key()).isNotEqualTo(sealed.key());
        assertThat(SealedPasswords.open(sealed.text(), other.key(), "target", "pass"))
                .isEmpty();
    }

    @Test
    void theyAreForOneTargetInOnePassOnly() {
        assertThat(SealedPasswords.open(sealed.text(), sealed.key(), "other", "pass"))
                .isEmpty();
        assertThat(SealedPasswords.open(sealed.text(), sealed.key(), "target", "later"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "!", "AAAA", "not base64 at all", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void aForgedKeyOpensNothing(String key) {
        assertThat(SealedPasswords.open(sealed.text(), key, "target", "pass")).isEmpty();
    }

    @Test
    void aChangedTextOpensNothing() {
        int last = sealed.text().lastIndexOf('.') - 2;
        char other = sealed.text().charAt(last) == 'A' ? 'B' : 'A';
        String changed =
                sealed.text().substring(0, last) + other + sealed.text().substring(last + 1);

        assertThat(SealedPasswords.open(changed, sealed.key(), "target", "pass"))
                .isEmpty();
        assertThat(SealedPasswords.open("no.jwe", sealed.key(), "target", "pass"))
                .isEmpty();
    }

    @Test
    void noHalfIsWrittenByAccident() {
        assertThat(sealed).asString().doesNotContain(sealed.text(), sealed.key());
    }
}
