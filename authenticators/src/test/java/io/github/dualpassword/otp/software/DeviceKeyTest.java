package io.github.dualpassword.otp.software;

import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Which keys of a phone are taken: of the one kind, on its curve, written in one way. */
class DeviceKeyTest {

    private static final int HEADER = 27;

    @RepeatedTest(20)
    void aKeyOfTheCurveIsTaken() throws GeneralSecurityException {
        String key = text(key("secp256r1"));

        assertThat(key).hasSize(DeviceKey.LENGTH);
        assertThat(DeviceKey.read(key)).contains(new DeviceKey(key));
    }

    @ParameterizedTest
    @ValueSource(strings = {"secp384r1", "secp521r1"})
    void oneOfAnotherCurveIsNot(String curve) throws GeneralSecurityException {
        assertThat(DeviceKey.read(text(key(curve)))).isEmpty();
    }

    @Test
    void oneOfAnotherKindIsNot() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);

        assertThat(DeviceKey.read(text(generator.generateKeyPair().getPublic().getEncoded())))
                .isEmpty();
    }

    @Test
    void aPointBesideTheCurveIsNoKey() throws GeneralSecurityException {
        byte[] key = key("secp256r1");
        key[key.length - 1] ^= 1;

        assertThat(DeviceKey.read(text(key))).isEmpty();
    }

    @Test
    void coordinatesAreNumbersOfTheField() throws GeneralSecurityException {
        byte[] origin = key("secp256r1");
        Arrays.fill(origin, HEADER, origin.length, (byte) 0);
        byte[] beyond = key("secp256r1");
        Arrays.fill(beyond, HEADER, beyond.length, (byte) 0xff);

        assertThat(DeviceKey.read(text(origin))).isEmpty();
        assertThat(DeviceKey.read(text(beyond))).isEmpty();
    }

    @Test
    void theHeaderIsThatOfSuchAKey() throws GeneralSecurityException {
        byte[] key = key("secp256r1");
        key[HEADER - 1] = 2;

        assertThat(DeviceKey.read(text(key))).isEmpty();
    }

    @Test
    void thereIsOneWayToWriteIt() throws GeneralSecurityException {
        byte[] key = key("secp256r1");
        String text = text(key);

        assertThat(DeviceKey.read(text + "=")).isEmpty();
        assertThat(DeviceKey.read(text.substring(1))).isEmpty();
        assertThat(DeviceKey.read("+".repeat(DeviceKey.LENGTH))).isEmpty();
        assertThat(DeviceKey.read("")).isEmpty();
        // The last character has bits that belong to no byte.
        char last = text.charAt(text.length() - 1);
        assertThat(DeviceKey.read(text.substring(0, text.length() - 1) + (char) (last + 1)))
                .isEmpty();
    }

    private static byte[] key(String curve) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec(curve));
        return generator.generateKeyPair().getPublic().getEncoded();
    }

    private static String text(byte[] key) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key);
    }
}
