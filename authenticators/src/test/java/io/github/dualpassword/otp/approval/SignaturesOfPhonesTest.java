package io.github.dualpassword.otp.approval;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class SignaturesOfPhonesTest {

    private static final String REQUEST = "a3bb189e-8bf9-4c3b-9d6e-0f1e2d3c4b5a";
    private static final KeyPair KEY = newKey();
    private static final Phone PHONE = phone(KEY);

    @Test
    void anAnswerIsGoodAsItWasSigned() {
        assertThat(signed("id", "approve", "42", "shown", KEY).isSignedBy(PHONE))
                .isTrue();
        assertThat(signed("id", "refuse", "", "shown", KEY).isSignedBy(PHONE)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"other, approve, 42, shown", "id, refuse, 42, shown", "id, approve, 24, shown", "id, approve, 42, other"
    })
    void nothingOfItCanBeExchanged(String id, String decision, String number, String shown) {
        ApprovalAnswer signed = signed("id", "approve", "42", "shown", KEY);

        assertThat(new ApprovalAnswer(id, decision, number, shown, signed.signature()).isSignedBy(PHONE))
                .isFalse();
    }

    @Test
    void anotherPhoneHasAnotherKey() {
        assertThat(signed("id", "approve", "42", "shown", newKey()).isSignedBy(PHONE))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "======================================================================================",
                "まままままままままままままままままままままままままままままままままままままままままままままままままままままままままままままままままままままままままままままままままままままま"
            })
    void whatIsNoSignatureIsNone(String signature) {
        assertThat(new ApprovalAnswer("id", "approve", "42", "shown", signature).isSignedBy(PHONE))
                .isFalse();
    }

    @Test
    void anyTextCanStandInPlaceOfAKey() {
        ApprovalAnswer signed = signed("id", "approve", "42", "shown", KEY);

        assertThat(signed.isSignedBy(new Phone("token", "no key"))).isFalse();
        assertThat(signed.isSignedBy(new Phone("token", ""))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "id, approve, 42, true",
        "id, approve, '', true",
        "id, refuse, '', true",
        "id, approve, 4, false",
        "id, approve, 422, false",
        "id, approve, 4x, false",
        "id, approve, '4\n', false",
        "id, approve, ４２, false",
        "id, Approve, 42, false",
        "id, accept, 42, false",
        ", approve, 42, false",
        "id, , 42, false",
        "id, approve, , false",
    })
    void anAnswerHasItsForm(String id, String decision, String number, boolean isWhole) {
        String request = "id".equals(id) ? REQUEST : id;

        assertThat(new ApprovalAnswer(request, decision, number, "shown", "signature").isWhole())
                .isEqualTo(isWhole);
    }

    /** What is no text to a database, or what one would take for another id, is no id. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "A3BB189E-8BF9-4C3B-9D6E-0F1E2D3C4B5A",
                "a3bb189e8bf94c3b9d6e0f1e2d3c4b5a",
                "a3bb189e-8bf9-4c3b-9d6e-0f1e2d3c4b5a ",
                "a3bb189e-8bf9-4c3b-9d6e-0f1e2d3c4b5\0",
                "1"
            })
    void anAnswerNamesItsRequestInOneForm(String id) {
        assertThat(new ApprovalAnswer(id, "approve", "42", "shown", "signature").isWhole())
                .isFalse();
    }

    private static ApprovalAnswer signed(String id, String decision, String number, String shown, KeyPair key) {
        String text = String.join("\n", "dual-password-approval", id, decision, number, shown);
        return new ApprovalAnswer(id, decision, number, shown, signature(text, key));
    }

    private static String signature(String text, KeyPair key) {
        try {
            Signature signing = Signature.getInstance("SHA256withECDSAinP1363Format");
            signing.initSign(key.getPrivate());
            signing.update(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(signing.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair newKey() {
        try {
            KeyPairGenerator keys = KeyPairGenerator.getInstance("EC");
            keys.initialize(new ECGenParameterSpec("secp256r1"));
            return keys.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Phone phone(KeyPair key) {
        return new Phone(
                "token",
                Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(key.getPublic().getEncoded()));
    }
}
