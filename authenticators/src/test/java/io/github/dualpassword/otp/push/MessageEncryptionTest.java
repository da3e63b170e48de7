package io.github.dualpassword.otp.push;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.spec.ECPrivateKeySpec;
import java.util.Arrays;

import org.junit.jupiter.api.Test;

import io.github.dualpassword.otp.Base64Url;
import io.github.dualpassword.otp.P256Point;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The example of RFC 8291, 5 and Appendix A, byte for byte. */
class MessageEncryptionTest {

    private static final String MESSAGE = "When I grow up, I want to be a watermelon";
    private static final String SENDER_PRIVATE = "yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw";
    private static final String SENDER_PUBLIC =
            "BP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A8";
    private static final String RECEIVER_PUBLIC =
            "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4";
    private static final String SALT = "DGv6ra1nlYgDCS1FRnbzlw";
    private static final String AUTH = "BTBZMqHH6r4Tts7J_aSIgg";
    private static final String ENCRYPTED =
            "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6P"
                    + "Bru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN";

    private final MessageEncryption encryption = new MessageEncryption(point(RECEIVER_PUBLIC), bytes(AUTH));

    @Test
    void theExampleIsEncryptedAsItStandsThere() throws GeneralSecurityException {
        byte[] encrypted = encryption.encrypt(MESSAGE.getBytes(StandardCharsets.UTF_8), sender(), bytes(SALT));

        assertThat(Base64Url.encode(encrypted)).isEqualTo(ENCRYPTED);
    }

    @Test
    void noMessageIsEncryptedAsAnotherOneWas() {
        byte[] message = MESSAGE.getBytes(StandardCharsets.UTF_8);

        byte[] one = encryption.encrypt(message);
        byte[] other = encryption.encrypt(message);

        assertThat(one).hasSameSizeAs(bytes(ENCRYPTED)).hasSameSizeAs(other);
        assertThat(Arrays.copyOf(one, 16)).isNotEqualTo(Arrays.copyOf(other, 16));
        assertThat(Arrays.copyOfRange(one, 21, 86)).isNotEqualTo(Arrays.copyOfRange(other, 21, 86));
    }

    /** A record, its header included, is what every push service takes. */
    @Test
    void aMessageFitsIntoOneRecord() {
        assertThat(encryption.encrypt(new byte[MessageEncryption.MAX_BYTES])).hasSize(4_096);
        assertThatThrownBy(() -> encryption.encrypt(new byte[MessageEncryption.MAX_BYTES + 1]))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static KeyPair sender() throws GeneralSecurityException {
        PrivateKey key = KeyFactory.getInstance("EC")
                .generatePrivate(new ECPrivateKeySpec(new BigInteger(1, bytes(SENDER_PRIVATE)), Curve.parameters()));
        return new KeyPair(Curve.publicKey(point(SENDER_PUBLIC)), key);
    }

    private static P256Point point(String text) {
        return P256Point.read(bytes(text)).orElseThrow();
    }

    private static byte[] bytes(String text) {
        return Base64Url.decode(text).orElseThrow();
    }
}
