package io.github.dualpassword.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The sample tokens: what is printed, what is written, and who has them are the same. */
class SampleTokensDocumentTest {

    private static final Path PROJECT = Path.of("..");
    private static final List<SampleUser> USERS = SampleUser.of(PROJECT);
    private static final List<SampleToken> TOKENS = SampleToken.all();

    @ParameterizedTest
    @CsvSource({"README.md, en", "README.ja.md, ja"})
    void theReadmeHasTheTable(String page, String language) throws IOException {
        String table = SampleToken.table(TOKENS, Locale.forLanguageTag(language));

        assertThat(Files.readString(PROJECT.resolve(page)))
                .as("The table must be:%n%s", table)
                .contains("\n\n" + table + "\n");
    }

    @Test
    void aTokenBelongsToTheContractOfItsUsers() {
        assertThat(TOKENS)
                .hasSizeGreaterThan(5)
                .allSatisfy(token -> assertThat(USERS)
                        .filteredOn(user -> token.users().contains(user.loginId()))
                        .hasSize(token.users().size())
                        .allMatch(user -> user.contract().equals(token.contract())));
        assertThat(TOKENS.stream().flatMap(token -> token.users().stream()))
                .as("a user has one token")
                .doesNotHaveDuplicates();
    }

    @Test
    void thereIsOneOfEachKind() {
        assertThat(TOKENS).filteredOn(token -> token.users().size() == 2).hasSize(1);
        assertThat(TOKENS)
                .filteredOn(token -> token.standing() == SampleToken.Standing.SUSPENDED)
                .hasSize(1);
        assertThat(TOKENS)
                .filteredOn(token -> token.expiresInDays() != null)
                .extracting(SampleToken::expiresInDays)
                .containsExactlyInAnyOrder(14, -1);
        assertThat(TOKENS)
                .filteredOn(token -> token.standing() == SampleToken.Standing.FREE)
                .isNotEmpty()
                .allMatch(token -> token.users().isEmpty());
    }

    @Test
    void theDemoPrintsThemWithTheAddressOfTheirCodesInItsProfileOnly() {
        String with = guide(DemoProfile.HARDWARE_TOKEN);
        String without = guide(DemoProfile.TWO_STAGE);

        assertThat(TOKENS)
                .isNotEmpty()
                .allSatisfy(token -> assertThat(with).contains(token.serial(), token.text("en")));
        assertThat(with).contains("http://localhost:8082/codes", "./run.sh code", "./run.sh release 10000003 token");
        assertThat(with)
                .contains(
                        "home/certificates/user12.p12",
                        DemoCertificates.PASSWORD,
                        "http://localhost:8082/certificate",
                        "https://localhost:8443/");
        assertThat(without)
                .doesNotContain("codes", "10000001", "/certificate", DemoCertificates.PASSWORD, "https:")
                .contains("./run.sh release user01 confirmation");
    }

    private static String guide(DemoProfile profile) {
        return Guide.text(profile, DemoPorts.of(Map.of()), Duration.ZERO, "admin", "admin", USERS, Path.of("home"));
    }
}
