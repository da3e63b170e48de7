package io.github.dualpassword.otp.phone;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What stands in each {@link PhoneFile}, read once when the server starts. */
final class PhoneFiles {

    private static final String FOLDER = "/phone/";

    /** Places of the service worker that are filled in when it is served. */
    private static final String VERSION = "@version@";

    private static final String FILES = "@files@";

    private final Map<PhoneFile, byte[]> contents = new EnumMap<>(PhoneFile.class);

    private PhoneFiles() {}

    static PhoneFiles read() {
        PhoneFiles files = new PhoneFiles();
        Stream.of(PhoneFile.values()).forEach(file -> files.contents.put(file, bytes(file)));
        return files;
    }

    private static byte[] bytes(PhoneFile file) {
        try (InputStream content = PhoneFiles.class.getResourceAsStream(FOLDER + file.fileName())) {
            if (content == null) {
                throw new IllegalStateException("The JAR has no " + FOLDER + file.fileName());
            }
            return content.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The content of any file but the service worker. */
    Content content(PhoneFile file) {
        return new Content(contents.get(file), file.type());
    }

    /**
     * The service worker that keeps this version of the page: it is another one as soon as any file or text is.
     *
     * @param texts of the page by their addresses, which are kept with the files
     */
    Content serviceWorker(Map<String, Content> texts) {
        String files = Stream.concat(
                        kept().map(PhoneFiles::relative),
                        texts.keySet().stream().sorted())
                .collect(Collectors.joining(" "));
        String version = Content.digest(Stream.concat(
                kept().map(contents::get),
                texts.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(text -> text.getValue().bytes())));
        String script = new String(contents.get(PhoneFile.SERVICE_WORKER), StandardCharsets.UTF_8)
                .replace(VERSION, version)
                .replace(FILES, files);
        return new Content(script.getBytes(StandardCharsets.UTF_8), PhoneFile.SERVICE_WORKER.type());
    }

    private static Stream<PhoneFile> kept() {
        return Stream.of(PhoneFile.values()).filter(PhoneFile::isKept);
    }

    private static String relative(PhoneFile file) {
        return "./" + file.address();
    }
}
