package io.github.dualpassword.otp.phone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The files of the page are those on the list, and what they name is there. */
class PhoneFilesTest {

    private static final Path FOLDER = Path.of("src/main/resources/phone");

    private static final PhoneFiles FILES = PhoneFiles.read();

    /** Where the page and its scripts name a message. */
    private static final List<Pattern> WORDS = Stream.of(
                    "data-(?:text|label)=\"([\\w-]+)\"",
                    "(?:text|say|trouble|tell)\\(\"([\\w-]+)\"",
                    "dataset\\.text = [^;]*?\"([\\w-]+)\"",
                    "dataset\\.text = [^;]*\"([\\w-]+)\"",
                    "export const [A-Z_]+ = \"([\\w-]+)\"")
            .map(Pattern::compile)
            .toList();

    @Test
    void theListNamesAllFilesThatThereAre() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(Stream.of(PhoneFile.values())
                            .map(PhoneFile::fileName)
                            .toList());
        }
    }

    @ParameterizedTest
    @EnumSource(PhoneFile.class)
    void eachIsFoundByItsAddressAndReadAsItIs(PhoneFile file) throws IOException {
        assertThat(PhoneFile.find(file.address())).contains(file);
        assertThat(FILES.content(file).bytes()).isEqualTo(Files.readAllBytes(FOLDER.resolve(file.fileName())));
        assertThat(FILES.content(file).type()).isEqualTo(file.type());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "index.html",
                "PHONE.JS",
                "phone.js ",
                "../phone/phone.js",
                "./phone.js",
                "%2e%2e/phone.js",
                "..",
                "phone",
                "beans.xml"
            })
    void whatIsNotOnTheListIsNoFile(String address) {
        assertThat(PhoneFile.find(address)).isEmpty();
    }

    @Test
    void aScriptIsAScriptAndAPictureAPictureToEveryBrowser() {
        assertThat(Stream.of(PhoneFile.values()).map(file -> file.fileName() + " " + file.type()))
                .allMatch(file -> file.matches("\\S+\\.js text/javascript;charset=utf-8|\\S+\\.png image/png"
                        + "|\\S+\\.css text/css;charset=utf-8|\\S+\\.html text/html;charset=utf-8"));
    }

    @Test
    void theServiceWorkerKeepsThePageItsFilesAndItsTexts() {
        String script = worker(Map.of("messages-ja.json", content("ja")));

        assertThat(script).doesNotContain("@version@", "@files@");
        assertThat(Stream.of(PhoneFile.values()).filter(PhoneFile::isKept).map(PhoneFile::address))
                .contains("", "phone.js", "phone.css")
                .doesNotContain("service-worker.js")
                .allMatch(address -> script.contains("./" + address));
        assertThat(script).contains("messages-ja.json");
    }

    @Test
    void theServiceWorkerIsAnotherOneWhenATextIs() {
        String once = worker(Map.of("messages-ja.json", content("one"), "messages-en.json", content("two")));

        assertThat(worker(Map.of("messages-en.json", content("two"), "messages-ja.json", content("one"))))
                .isEqualTo(once);
        assertThat(worker(Map.of("messages-ja.json", content("two"), "messages-en.json", content("one"))))
                .isNotEqualTo(once);
    }

    @Test
    void everyWordThatIsNamedIsThereAndEveryWordIsNamed() throws IOException {
        Set<String> named = new TreeSet<>();
        for (String text : texts()) {
            WORDS.stream()
                    .flatMap(pattern -> pattern.matcher(text).results())
                    .map((MatchResult found) -> found.group(1))
                    .forEach(named::add);
        }

        assertThat(named)
                .containsExactlyElementsOf(Arrays.stream(PhoneText.values())
                        .map(PhoneText::id)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    /** What the content security policy would block, and what could carry a secret out. */
    @Test
    void noFileHasScriptsOrStylesInItsMarkupOrWritesToTheConsole() throws IOException {
        assertThat(texts()).hasSizeGreaterThan(10).allSatisfy(text -> {
            assertThat(text).doesNotContainPattern("<style|<script(?! type=\"module\" src=)|\\sstyle=|\\son[a-z]+=\"");
            assertThat(text).doesNotContain("console.", "innerHTML", "insertAdjacentHTML", "document.write", "eval(");
            assertThat(text).doesNotContainPattern("https?://(?!\\W)");
        });
    }

    private static List<String> texts() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> !file.toString().endsWith(".png"))
                    .map(PhoneFilesTest::text)
                    .toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String worker(Map<String, Content> texts) {
        return new String(FILES.serviceWorker(texts).bytes(), StandardCharsets.UTF_8);
    }

    private static Content content(String text) {
        return new Content(text.getBytes(StandardCharsets.UTF_8), "application/json");
    }
}
