package io.github.dualpassword.passkey.evidence;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * One signature as it was kept.
 *
 * @param columns texts of the row by the names of its columns, in capitals; what is null is not there
 */
public record Evidence(Map<String, String> columns) {

    private static final int HASH_BYTES = 32;
    private static final int FLAGS_AT = HASH_BYTES;
    private static final int LEAST_DATA = HASH_BYTES + 1 + 4;
    private static final int PRESENT_AND_VERIFIED = 0x05;

    /** As some browsers write it in an origin. No other escape is read. */
    private static final String SLASH = "\\\\/";

    private static final String PLAIN = "[^\"\\\\]*+";

    private static final Pattern TYPE = text("type");
    private static final Pattern CHALLENGE = text("challenge");
    private static final Pattern ORIGIN = text("origin");

    private static Pattern text(String name) {
        return Pattern.compile("\"" + name + "\"\\s*:\\s*\"(" + PLAIN + "(?:" + SLASH + PLAIN + ")*+)\"");
    }

    String id() {
        return columns.getOrDefault("ID", "?");
    }

    /** What of it does not hold, in a sentence; empty when all does. */
    public Optional<String> fault() {
        try {
            verify();
            return Optional.empty();
        } catch (EvidenceFault fault) {
            return Optional.of(fault.getMessage());
        }
    }

    /** @throws EvidenceFault when anything of it is not what was signed */
    void verify() throws EvidenceFault {
        byte[] client = bytes("CLIENT_DATA");
        byte[] data = bytes("AUTHENTICATOR_DATA");
        String said = new String(client, StandardCharsets.UTF_8);
        demand("webauthn.get".equals(only(TYPE, said)), "Something else than a signature was asked for");
        demand(
                challenge().equals(only(CHALLENGE, said)),
                "Another challenge was signed: other details, or another random");
        demand(required("ORIGIN").equals(only(ORIGIN, said)), "It was signed on a page of another origin");
        demand(
                data.length >= LEAST_DATA
                        && Arrays.equals(
                                Arrays.copyOf(data, HASH_BYTES),
                                sha256(required("RP_ID").getBytes(StandardCharsets.UTF_8))),
                "It was signed for another RP ID");
        demand(
                (data[FLAGS_AT] & PRESENT_AND_VERIFIED) == PRESENT_AND_VERIFIED,
                "The authenticator has not verified its user");
        demand(
                CoseKey.read(bytes("PUBLIC_KEY")).verifies(join(data, sha256(client)), bytes("SIGNATURE")),
                "The signature is not that of the public key");
    }

    private String challenge() throws EvidenceFault {
        byte[] random = bytes("RANDOM_BYTES");
        Optional<String> details = Optional.ofNullable(columns.get("DETAILS"));
        byte[] challenge = details.map(text -> sha256(join(random, sha256(text.getBytes(StandardCharsets.UTF_8)))))
                .orElse(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(challenge);
    }

    private static String only(Pattern pattern, String said) throws EvidenceFault {
        List<MatchResult> found = pattern.matcher(said).results().toList();
        demand(found.size() == 1, "What the browser has said cannot be read");
        return found.get(0).group(1).replace("\\/", "/");
    }

    private byte[] bytes(String column) throws EvidenceFault {
        try {
            return Base64.getUrlDecoder().decode(required(column));
        } catch (IllegalArgumentException noBase64) {
            throw new EvidenceFault(column + " is no base64url");
        }
    }

    private String required(String column) throws EvidenceFault {
        String text = columns.get(column);
        demand(text != null && !text.isEmpty(), column + " is missing");
        return text;
    }

    private static void demand(boolean isSo, String otherwise) throws EvidenceFault {
        if (!isSo) {
            throw new EvidenceFault(otherwise);
        }
    }

    private static byte[] join(byte[] one, byte[] other) {
        byte[] all = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, all, one.length, other.length);
        return all;
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java platform has SHA-256", missing);
        }
    }
}
