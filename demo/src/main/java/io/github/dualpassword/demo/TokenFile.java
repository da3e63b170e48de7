package io.github.dualpassword.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.github.dualpassword.testground.OwnerOnly;

/**
 * The file of the tokens' maker, as the bank imports it: CSV, with the secrets. It is made at the first start and stays with
 * the demo's data, because the demo shows the codes.
 */
final class TokenFile {

    private static final int SECRET_BYTES = 20;
    private static final String HEAD = "serial,secret-hex,contract,expiry";

    private final Path file;

    private TokenFile(Path file) {
        this.file = file;
    }

    /**
     * The file in a directory; made where there is none.
     *
     * @param contractIds ids of contracts by alias
     * @param today in the realm's time zone
     */
    static TokenFile in(
            Path directory, List<SampleToken> tokens, Function<String, String> contractIds, LocalDate today) {
        Path file = OwnerOnly.directory(directory).resolve("tokens.csv");
        if (!Files.exists(file)) {
            OwnerOnly.write(file, text(tokens, contractIds, today));
        }
        return new TokenFile(file);
    }

    private static String text(List<SampleToken> tokens, Function<String, String> contractIds, LocalDate today) {
        SecureRandom random = new SecureRandom();
        return tokens.stream()
                .map(token -> {
                    byte[] secret = new byte[SECRET_BYTES];
                    random.nextBytes(secret);
                    String expiry = token.expiresInDays() == null
                            ? ""
                            : today.plusDays(token.expiresInDays()).toString();
                    return String.join(
                            ",",
                            token.serial(),
                            HexFormat.of().formatHex(secret),
                            contractIds.apply(token.contract()),
                            expiry);
                })
                .collect(Collectors.joining("\n", HEAD + "\n", "\n"));
    }

    /** What is imported. */
    String content() {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new DemoFailure(file + " cannot be read: " + failure.getMessage(), failure);
        }
    }

    /** The tokens, in their order. */
    List<KeyFob> fobs(List<SampleToken> tokens) {
        Map<String, byte[]> secrets = content()
                .lines()
                .skip(1)
                .map(line -> line.split(","))
                .collect(Collectors.toMap(
                        cells -> cells[0], cells -> HexFormat.of().parseHex(cells[1])));
        return tokens.stream()
                .map(token -> {
                    byte[] secret = secrets.get(token.serial());
                    if (secret == null) {
                        throw new DemoFailure("The demo has other tokens than before: delete "
                                + file.getParent().getParent());
                    }
                    return new KeyFob(token, secret);
                })
                .toList();
    }
}
