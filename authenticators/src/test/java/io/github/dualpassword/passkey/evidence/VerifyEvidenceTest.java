package io.github.dualpassword.passkey.evidence;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What was signed holds by the row alone, and nothing that was changed does. */
class VerifyEvidenceTest {

    private static final String DETAILS = "[{\"payee\":\"見本商事\",\"amount\":\"1250000\"}]";
    private static final byte[] RANDOM = "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    /** With type and challenge. */
    private static final String CLIENT =
            "{\"type\":\"%s\",\"challenge\":\"%s\",\"origin\":\"https://login.bank.example\",\"crossOrigin\":false}";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"EC", "RSA"})
    void aSignatureHolds(String kind) {
        assertThatCode(new Evidence(signed(kind, DETAILS))::verify).doesNotThrowAnyException();
    }

    @Test
    void soDoesOneOfNothingThatWasBound() {
        assertThatCode(new Evidence(signed("EC", null))::verify).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RANDOM_BYTES",
                "DETAILS",
                "RP_ID",
                "ORIGIN",
                "PUBLIC_KEY",
                "CLIENT_DATA",
                "AUTHENTICATOR_DATA",
                "SIGNATURE"
            })
    void whateverIsChangedDoesNotHold(String column) throws Exception {
        Map<String, String> row = signed("EC", DETAILS);
        String text = row.get(column);
        int at = text.length() / 2;
        row.put(column, text.substring(0, at) + (text.charAt(at) == 'A' ? 'B' : 'A') + text.substring(at + 1));

        assertThatExceptionOfType(EvidenceFault.class).isThrownBy(new Evidence(row)::verify);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RANDOM_BYTES",
                "DETAILS",
                "RP_ID",
                "ORIGIN",
                "PUBLIC_KEY",
                "CLIENT_DATA",
                "AUTHENTICATOR_DATA",
                "SIGNATURE"
            })
    void whateverIsMissingDoesNotHold(String column) throws Exception {
        Map<String, String> row = signed("EC", DETAILS);
        row.remove(column);

        assertThatExceptionOfType(EvidenceFault.class).isThrownBy(new Evidence(row)::verify);
    }

    @ParameterizedTest
    @CsvSource({"1, user", "4, user", "0, user"})
    void aUserWhoWasNotVerifiedDoesNotHold(int flags, String said) throws Exception {
        assertThatExceptionOfType(EvidenceFault.class)
                .isThrownBy(new Evidence(signed("EC", DETAILS, flags, "webauthn.get"))::verify)
                .withMessageContaining(said);
    }

    /** Some browsers write slashes so. */
    @Test
    void anOriginWithEscapedSlashesHolds() {
        String client = CLIENT.replace("https://", "https:\\/\\/");

        assertThat(new Evidence(signedAs(client)).fault()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"%s\",\"challenge\":\"%s\",\"origin\":\"https://login.bank.example\",\"x\":{\"type\":\"y\"}}",
                "{\"type\":\"%s\",\"challenge\":\"AAAA\",\"challenge\":\"%s\",\"origin\":\"https://login.bank.example\"}",
                "{\"ty\\u0070e\":\"%s\",\"challenge\":\"%s\",\"origin\":\"https://login.bank.example\"}",
                "{\"type\":\"%s\",\"challenge\":\"%s\",\"origin\":\"https://login.bank.example/path\"}",
                "{\"type\":\"%s\",\"challenge\":\"%s\"}"
            })
    void whatCanBeReadInTwoWaysDoesNotHold(String client) {
        assertThat(new Evidence(signedAs(client)).fault()).isPresent();
    }

    @Test
    void aKeyThatWasMadeIsNoSignature() {
        assertThatExceptionOfType(EvidenceFault.class)
                .isThrownBy(new Evidence(signed("EC", DETAILS, 5, "webauthn.create"))::verify)
                .withMessageContaining("Something else");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"00", "a1", "a10102", "a2010203382f", "a10141", "a1014161", "a0", "bf", "a1615f00", "a201020326"
            })
    void whatIsNoKeyIsNone(String hexadecimal) {
        byte[] cose = HexFormat.of().parseHex(hexadecimal);

        assertThatExceptionOfType(EvidenceFault.class).isThrownBy(() -> CoseKey.read(cose));
    }

    @Test
    void theCommandSaysOfEachRowWhetherItHolds() throws Exception {
        Map<String, String> good = signed("EC", DETAILS);
        Map<String, String> unbound = signed("RSA", null);
        unbound.put("ID", "unbound");
        Map<String, String> bad = new HashMap<>(good);
        bad.put("ID", "changed");
        bad.put("DETAILS", DETAILS.replace("1250000", "1250001"));

        Said all = run(file(List.of(good, unbound)));
        Said some = run(file(List.of(good, bad)));

        assertThat(all.status()).isZero();
        assertThat(all.text().lines()).containsExactly("row: verified", "unbound: verified");
        assertThat(some.status()).isEqualTo(1);
        assertThat(some.text().lines())
                .containsExactly(
                        "row: verified",
                        "changed: NOT VERIFIED. Another challenge was signed: other details, or another random.");
    }

    @Test
    void aFileThatCannotBeReadIsNoProof() throws Exception {
        Path empty = Files.createFile(folder.resolve("empty"));

        assertThat(run(empty).status()).isEqualTo(2);
        assertThat(run(folder.resolve("none")).status()).isEqualTo(2);
        assertThat(VerifyEvidence.run(new String[0], new PrintStream(new ByteArrayOutputStream())))
                .isEqualTo(2);
    }

    @Test
    void backslashesOfTheExportAreTakenAway() {
        List<Evidence> rows =
                EvidenceFile.read(List.of("id\tdetails\ttxn\trandom_bytes", "a\\\\b\tc\\td\\ne\\r\t\\N\tNULL", ""));

        assertThat(rows)
                .singleElement()
                .satisfies(row -> assertThat(row.columns())
                        .containsExactlyInAnyOrderEntriesOf(Map.of("ID", "a\\b", "DETAILS", "c\td\ne\r")));
        assertThat(EvidenceFile.read(List.of("id", "x\ty")).get(0).columns()).isEqualTo(Map.of("ID", "x"));
        assertThat(new Evidence(Map.of()).id()).isEqualTo("?");
    }

    private record Said(int status, String text) {}

    private static Said run(Path file) {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        int status =
                VerifyEvidence.run(new String[] {file.toString()}, new PrintStream(text, true, StandardCharsets.UTF_8));
        return new Said(status, text.toString(StandardCharsets.UTF_8));
    }

    private Path file(List<Map<String, String>> rows) throws Exception {
        List<String> names = List.of(
                "ID",
                "RANDOM_BYTES",
                "DETAILS",
                "RP_ID",
                "ORIGIN",
                "PUBLIC_KEY",
                "CLIENT_DATA",
                "AUTHENTICATOR_DATA",
                "SIGNATURE");
        StringBuilder text = new StringBuilder(String.join("\t", names).toLowerCase(Locale.ROOT));
        rows.forEach(row -> text.append('\n')
                .append(String.join(
                        "\t",
                        names.stream()
                                .map(name -> row.getOrDefault(name, "\\N"))
                                .toList())));
        return Files.writeString(Files.createTempFile(folder, "rows", ".tsv"), text.append('\n'));
    }

    private static Map<String, String> signed(String kind, String details) {
        return signed(kind, details, 5, "webauthn.get");
    }

    private static Map<String, String> signedAs(String client) {
        return signed("EC", DETAILS, 5, "webauthn.get", client);
    }

    private static Map<String, String> signed(String kind, String details, int flags, String type) {
        return signed(kind, details, flags, type, CLIENT);
    }

    private static Map<String, String> signed(String kind, String details, int flags, String type, String template) {
        try {
            KeyPairGenerator pairs = KeyPairGenerator.getInstance(kind);
            if (kind.equals("EC")) {
                pairs.initialize(new ECGenParameterSpec("secp256r1"));
            } else {
                pairs.initialize(2_048);
            }
            return signed(pairs.generateKeyPair(), details, flags, type, template);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Map<String, String> signed(KeyPair keys, String details, int flags, String type, String template)
            throws GeneralSecurityException {
        byte[] challenge = details == null ? RANDOM : sha256(RANDOM, sha256(details.getBytes(StandardCharsets.UTF_8)));
        byte[] client = template.formatted(type, text(challenge)).getBytes(StandardCharsets.UTF_8);
        byte[] data = ByteBuffer.allocate(37)
                .put(sha256("bank.example".getBytes(StandardCharsets.UTF_8)))
                .put((byte) flags)
                .putInt(1)
                .array();
        Signature signature =
                Signature.getInstance(keys.getPublic() instanceof ECPublicKey ? "SHA256withECDSA" : "SHA256withRSA");
        signature.initSign(keys.getPrivate());
        signature.update(data);
        signature.update(sha256(client));
        Map<String, String> row = new HashMap<>(Map.of(
                "ID", "row",
                "RANDOM_BYTES", text(RANDOM),
                "RP_ID", "bank.example",
                "ORIGIN", "https://login.bank.example",
                "PUBLIC_KEY", text(cose(keys)),
                "CLIENT_DATA", text(client),
                "AUTHENTICATOR_DATA", text(data),
                "SIGNATURE", text(signature.sign())));
        if (details != null) {
            row.put("DETAILS", details);
        }
        return row;
    }

    private static byte[] cose(KeyPair keys) {
        if (keys.getPublic() instanceof ECPublicKey key) {
            return ByteBuffer.allocate(77)
                    .put(new byte[] {(byte) 0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20})
                    .put(unsigned(key.getW().getAffineX(), 32))
                    .put(new byte[] {0x22, 0x58, 0x20})
                    .put(unsigned(key.getW().getAffineY(), 32))
                    .array();
        }
        RSAPublicKey key = (RSAPublicKey) keys.getPublic();
        return ByteBuffer.allocate(272)
                .put(new byte[] {(byte) 0xa4, 0x01, 0x03, 0x03, 0x39, 0x01, 0x00, 0x20, 0x59, 0x01, 0x00})
                .put(unsigned(key.getModulus(), 256))
                .put(new byte[] {0x21, 0x43})
                .put(unsigned(key.getPublicExponent(), 3))
                .array();
    }

    private static byte[] unsigned(BigInteger number, int length) {
        byte[] all = number.toByteArray();
        byte[] exact = new byte[length];
        int used = Math.min(all.length, length);
        System.arraycopy(all, all.length - used, exact, length - used, used);
        return exact;
    }

    private static byte[] sha256(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            Arrays.stream(parts).forEach(digest::update);
            return digest.digest();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
