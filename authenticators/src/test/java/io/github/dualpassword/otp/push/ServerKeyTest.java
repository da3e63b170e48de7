package io.github.dualpassword.otp.push;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.github.dualpassword.otp.Base64Url;
import io.github.dualpassword.otp.P256Point;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ServerKeyTest {

    /** Made by {@code openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256}. */
    private static final String PEM = """
            -----BEGIN PRIVATE KEY-----
            MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgFgYxf52qFVOYS9JC
            NhBlhPMt7fWgoMCcJybR1zCPhOyhRANCAATZ5cHRazRTHlfVVH9Tsr1QvkGecplq
            EP3lhn8TvBOfW/fpRLEZ3My5EMCpdHg7yKdl2XA4qwAUdW9Gc0mg4ZGM
            -----END PRIVATE KEY-----
            """;

    /** Its point, by {@code openssl pkey -pubout}. */
    private static final String PUBLIC =
            "BNnlwdFrNFMeV9VUf1OyvVC-QZ5ymWoQ_eWGfxO8E59b9-lEsRnczLkQwKl0eDvIp2XZcDirABR1b0ZzSaDhkYw";

    /** Another pair's, on the same curve. */
    private static final String ANOTHER =
            "BP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A8";

    private static final Pattern AUTHORIZATION =
            Pattern.compile("vapid t=([\\w-]+\\.[\\w-]+)\\.([\\w-]+), k=([\\w-]+)");

    private static final long NOW = Instant.parse("2026-04-01T09:00:00Z").toEpochMilli();

    @Test
    void whatOpensslWritesIsReadWithItsPublicKey() {
        assertThat(ServerKey.parse(PEM).publicText()).isEqualTo(PUBLIC);
    }

    /** As {@code keytool} takes it into a keystore. */
    @Test
    void itsBase64AloneIsTheSameKeyInOneLineOrMore() {
        String base64 = PEM.replaceAll("-----[A-Z ]+-----", "");

        assertThat(ServerKey.parse(base64).publicText()).isEqualTo(PUBLIC);
        assertThat(ServerKey.parse(base64.replaceAll("\\s", "") + "\r\n").publicText())
                .isEqualTo(PUBLIC);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "no key", "AAAA"})
    void whatIsNoSuchKeyIsRefusedWithoutQuotingIt(String text) {
        assertThatThrownBy(() -> ServerKey.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasNoCause()
                .hasMessageStartingWith("holds no private key with its public key on the curve P-256");
    }

    @Test
    void aKeyOfAnotherKindOrCurveIsRefused() throws GeneralSecurityException {
        KeyPairGenerator otherCurve = KeyPairGenerator.getInstance("EC");
        otherCurve.initialize(new ECGenParameterSpec("secp384r1"));

        assertThat(List.of(KeyPairGenerator.getInstance("RSA"), otherCurve))
                .hasSize(2)
                .allSatisfy(generator -> {
                    String text = Base64.getEncoder()
                            .encodeToString(
                                    generator.generateKeyPair().getPrivate().getEncoded());
                    assertThatThrownBy(() -> ServerKey.parse(text)).isInstanceOf(IllegalArgumentException.class);
                });
    }

    @Test
    void thePublicKeyOfAnotherPairIsNoticed() {
        byte[] encoded = Base64.getMimeDecoder().decode(PEM.replaceAll("-----[A-Z ]+-----", ""));
        byte[] other = Base64Url.decode(ANOTHER).orElseThrow();
        System.arraycopy(other, 0, encoded, encoded.length - other.length, other.length);
        String text = Base64.getEncoder().encodeToString(encoded);

        assertThatThrownBy(() -> ServerKey.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aPrivateKeyWithoutItsPublicOneIsRefused() {
        assertThatThrownBy(() -> ServerKey.parse(
                        "MEECAQAwEwYHKoZIzj0CAQYIKoZIzj0DAQcEJzAlAgEBBCAWBjF/naoVU5hL0kI2EGWE8y3t9aCgwJwnJtHXMI+E7A=="))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void itSaysToOnePushServiceForAWhileWhoSends() throws GeneralSecurityException, JsonProcessingException {
        String header =
                ServerKey.parse(PEM).authorization("https://push.example", Optional.of("push@bank.example"), NOW);

        Matcher parts = AUTHORIZATION.matcher(header);
        assertThat(parts.matches()).isTrue();
        assertThat(parts.group(3)).isEqualTo(PUBLIC);
        String[] token = parts.group(1).split("\\.");
        assertThat(json(token[0])).isEqualTo(Map.of("typ", "JWT", "alg", "ES256"));
        assertThat(json(token[1]))
                .isEqualTo(Map.of(
                        "aud",
                        "https://push.example",
                        "exp",
                        (int) (NOW / 1_000 + 43_200),
                        "sub",
                        "mailto:push@bank.example"));
        assertThat(isSigned(parts.group(1), parts.group(2), PUBLIC)).isTrue();
        assertThat(isSigned(parts.group(1), parts.group(2), ANOTHER)).isFalse();
    }

    @Test
    void whoHasNoContactNamesNone() throws JsonProcessingException {
        String header = ServerKey.parse(PEM).authorization("https://push.example", Optional.empty(), NOW);

        assertThat(json(header.split("\\.")[1])).containsOnlyKeys("aud", "exp");
    }

    /** So that what is verified above is what the standard means. */
    @Test
    void theExampleOfTheStandardIsSignedInTheSameWay() throws GeneralSecurityException, JsonProcessingException {
        String signed =
                "eyJ0eXAiOiJKV1QiLCJhbGciOiJFUzI1NiJ9.eyJhdWQiOiJodHRwczovL3B1c2guZXhhbXBsZS5uZXQiLCJleHAiOjE0NT"
                        + "M1MjM3NjgsInN1YiI6Im1haWx0bzpwdXNoQGV4YW1wbGUuY29tIn0";
        String signature = "i3CYb7t4xfxCDquptFOepC9GAu_HLGkMlMuCGSK2rpiUfnK9ojFwDXb1JrErtmysazNjjvW2L9OkSSHzvoD1oA";
        String key = "BA1Hxzyi1RUM1b5wjxsn7nGxAszw2u61m164i3MrAIxHF6YK5h4SDYic-dRuU_RCPCfA5aq9ojSwk5Y2EmClBPs";

        assertThat(isSigned(signed, signature, key)).isTrue();
        assertThat(json(signed.split("\\.")[0])).isEqualTo(Map.of("typ", "JWT", "alg", "ES256"));
        assertThat(json(signed.split("\\.")[1])).containsOnlyKeys("aud", "exp", "sub");
    }

    @Test
    void itIsNeverWrittenAnywhere() {
        assertThat(ServerKey.parse(PEM)).asString().isEqualTo("ServerKey[" + PUBLIC + "]");
    }

    private static boolean isSigned(String text, String signature, String key) throws GeneralSecurityException {
        Signature verifying = Signature.getInstance("SHA256withECDSAinP1363Format");
        verifying.initVerify(Curve.publicKey(
                P256Point.read(Base64Url.decode(key).orElseThrow()).orElseThrow()));
        verifying.update(text.getBytes(StandardCharsets.US_ASCII));
        return verifying.verify(Base64Url.decode(signature).orElseThrow());
    }

    private static Map<String, Object> json(String part) throws JsonProcessingException {
        return new ObjectMapper()
                .readValue(
                        new String(Base64Url.decode(part).orElseThrow(), StandardCharsets.UTF_8),
                        new TypeReference<>() {});
    }
}
