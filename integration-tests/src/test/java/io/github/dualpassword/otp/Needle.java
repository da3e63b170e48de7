package io.github.dualpassword.otp;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A secret in every form in which it could be written, to be looked for in whatever a server says or keeps. */
record Needle(KeyFob fob) {

    private static final int BITS = 6;

    /** As bytes, hexadecimal, Base32 and Base64, the last two without the characters that depend on what stands beside it. */
    List<String> forms() {
        String base32 = fob.base32().substring(0, fob.base32().length() - 1);
        return Stream.concat(
                        Stream.of(
                                new String(fob.secret(), StandardCharsets.ISO_8859_1),
                                fob.hex(),
                                fob.hex().toUpperCase(Locale.ROOT),
                                base32,
                                base32.toLowerCase(Locale.ROOT)),
                        IntStream.range(0, 3).mapToObj(this::base64Behind))
                .toList();
    }

    /** The part that is the same whatever stands before and after it. @param bytes how many stand before it */
    private String base64Behind(int bytes) {
        byte[] secret = fob.secret();
        byte[] all = new byte[bytes + secret.length];
        System.arraycopy(secret, 0, all, bytes, secret.length);
        int from = (bytes * Byte.SIZE + BITS - 1) / BITS;
        int to = all.length * Byte.SIZE / BITS;
        return Base64.getEncoder().encodeToString(all).substring(from, to);
    }

    boolean isIn(String text) {
        return forms().stream().anyMatch(text::contains);
    }

    boolean isIn(byte[] bytes) {
        return isIn(new String(bytes, StandardCharsets.ISO_8859_1));
    }

    /** Those of these texts in which it is. */
    List<String> foundIn(List<String> texts) {
        return texts.stream().filter(this::isIn).toList();
    }

    static List<Needle> of(KeyFob... fobs) {
        return Arrays.stream(fobs).map(Needle::new).toList();
    }
}
