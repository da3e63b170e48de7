package io.github.dualpassword.otp.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What reading a file has told. */
final class ReadFile implements FileReport {

    static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    static final FileOptions PLAIN = options(Concession.PLAIN_SECRETS);

    private final List<ImportedToken> tokens = new ArrayList<>();
    private final List<Integer> lines = new ArrayList<>();
    private final List<FileFault> faults = new ArrayList<>();

    static FileOptions options(Concession... concessions) {
        return new FileOptions(TOKYO, 60, Optional.empty(), Set.of(concessions));
    }

    static FileOptions password(String password, Concession... concessions) {
        return new FileOptions(TOKYO, 60, Optional.of(new FileKey.Password(password)), Set.of(concessions));
    }

    static FileOptions key(String hex, Concession... concessions) {
        FileKey key = new FileKey.PreShared(HexFormat.of().parseHex(hex));
        return new FileOptions(TOKYO, 60, Optional.of(key), Set.of(concessions));
    }

    static ReadFile pskc(String text, FileOptions options) {
        return pskc(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), options);
    }

    static ReadFile pskc(InputStream file, FileOptions options) {
        ReadFile read = new ReadFile();
        new PskcFile(options).read(file, read);
        return read;
    }

    static ReadFile csv(String text, FileOptions options) {
        ReadFile read = new ReadFile();
        new CsvFile(options).read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), read);
        return read;
    }

    /** The text of a file of the tests. */
    static String resource(String name) {
        try (InputStream file = ReadFile.class.getResourceAsStream("/pskc/" + name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    List<ImportedToken> tokens() {
        return tokens;
    }

    List<Integer> lines() {
        return lines;
    }

    List<FileFault> faults() {
        return faults;
    }

    List<FaultCode> codes() {
        return faults.stream().map(FileFault::code).toList();
    }

    List<String> secrets() {
        return tokens.stream()
                .map(token -> new String(token.secret().bytes(), StandardCharsets.US_ASCII))
                .toList();
    }

    @Override
    public void token(int line, ImportedToken token) {
        lines.add(line);
        tokens.add(token);
    }

    @Override
    public void fault(FileFault fault) {
        faults.add(fault);
    }
}
