package io.github.dualpassword.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** Who can log in to the demo: what is printed, what is written, and what is in the realm file are the same. */
class SampleUsersDocumentTest {

    private static final Path PROJECT = Path.of("..");
    private static final List<SampleUser> USERS = SampleUser.of(PROJECT);

    @ParameterizedTest
    @CsvSource({"README.md, en", "README.ja.md, ja"})
    void theReadmeHasTheTable(String page, String language) throws IOException {
        String table = SampleUser.table(USERS, Locale.forLanguageTag(language));

        assertThat(Files.readString(PROJECT.resolve(page)))
                .as("The table must be:%n%s", table)
                .contains("\n\n" + table + "\n");
    }

    @ParameterizedTest
    @CsvSource({"README.md, en", "README.ja.md, ja"})
    void theReadmeHasTheTableOfTheBanksStaff(String page, String language) throws IOException {
        String table = StaffUser.table(Locale.forLanguageTag(language));

        assertThat(Files.readString(PROJECT.resolve(page)))
                .as("The table must be:%n%s", table)
                .contains("\n\n" + table + "\n");
    }

    @Test
    void theDemoPrintsTheBanksStaff() {
        String guide = Guide.text(
                DemoProfile.TWO_STAGE, DemoPorts.of(Map.of()), Duration.ZERO, "admin", "admin", USERS, Path.of("home"));

        assertThat(StaffUser.all())
                .hasSize(3)
                .allSatisfy(staff ->
                        assertThat(guide).contains("   " + staff.loginId() + " ", " " + staff.password() + " "));
        assertThat(guide).contains("http://localhost:8080/admin/two-stage/console/");
    }

    @Test
    void theDemoPrintsThemWithTheirPasswords() {
        String guide = Guide.text(
                DemoProfile.TWO_STAGE, DemoPorts.of(Map.of()), Duration.ZERO, "admin", "admin", USERS, Path.of("home"));

        assertThat(USERS).hasSizeGreaterThan(8).allSatisfy(user -> {
            assertThat(guide)
                    .contains(
                            "   " + user.loginId() + " ",
                            user.loginPassword(),
                            user.special().get("en"));
            assertThat(guide)
                    .contains(user.confirmationPassword() == null ? "(none yet)" : user.confirmationPassword());
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "two-stage",
                "one-stage",
                "hardware-token",
                "before-login",
                "software-token",
                "phishing-resistant"
            })
    void theyAreTheUsersOfTheRealmFiles(String profile) throws IOException {
        JsonNode realm = new ObjectMapper()
                .readTree(PROJECT.resolve("realm-config/profiles/" + profile + "-realm.json")
                        .toFile());

        assertThat(StreamSupport.stream(realm.get("users").spliterator(), false)
                        .map(user -> user.get("username").textValue()))
                .containsExactlyInAnyOrderElementsOf(
                        USERS.stream().map(SampleUser::loginId).toList());
        assertThat(USERS).isNotEmpty().allSatisfy(user -> {
            JsonNode imported = user(realm, user.loginId());
            assertThat(imported.get("realmRoles").toString()).contains("\"" + user.type() + "\"");
            assertThat(imported.get("credentials").findValuesAsText("type").contains("confirmation-password"))
                    .isEqualTo(user.confirmationPassword() != null);
        });
    }

    /** What the table says is special is so in the realm file. */
    @ParameterizedTest
    @CsvSource({
        "e-mail address, メールアドレスの登録がなく, /email, false",
        "has expired, 有効期限切れ, /credentials/0/createdDate, true",
        "is provisional, 仮のもの, /requiredActions/0, true"
    })
    void whatIsSpecialIsSo(String english, String japanese, String pointer, boolean there) throws IOException {
        JsonNode realm = new ObjectMapper()
                .readTree(PROJECT.resolve("realm-config/profiles/two-stage-realm.json")
                        .toFile());

        assertThat(USERS)
                .filteredOn(user -> !user(realm, user.loginId()).at(pointer).isMissingNode() == there)
                .singleElement()
                .satisfies(user -> {
                    assertThat(user.special().get("en")).contains(english);
                    assertThat(user.special().get("ja")).contains(japanese);
                });
    }

    @Test
    void whoSeesTheWholeHistoryIsSaidOfThemOnly() throws IOException {
        JsonNode realm = new ObjectMapper()
                .readTree(PROJECT.resolve("realm-config/profiles/two-stage-realm.json")
                        .toFile());

        assertThat(USERS).isNotEmpty().allSatisfy(user -> {
            boolean sees =
                    user(realm, user.loginId()).get("realmRoles").toString().contains("full-history-viewer");
            assertThat(user.special().get("en").contains("sees the whole")).isEqualTo(sees);
            assertThat(user.special().get("ja").contains("全体の操作履歴を照会できる")).isEqualTo(sees);
        });
    }

    /** Settings are named in full wherever a reader types them. */
    @Test
    void theDemoSaysHowToShortenTheSuspension() throws IOException {
        String command = "./run.sh set dual-password.confirmation.suspension-minutes 1";

        assertThat(Guide.text(
                        DemoProfile.TWO_STAGE,
                        DemoPorts.of(Map.of()),
                        Duration.ZERO,
                        "admin",
                        "admin",
                        USERS,
                        Path.of("home")))
                .contains(command);
        assertThat(Files.readString(PROJECT.resolve("README.md"))).contains(command);
        assertThat(Files.readString(PROJECT.resolve("README.ja.md"))).contains(command);
    }

    private static JsonNode user(JsonNode realm, String loginId) {
        return StreamSupport.stream(realm.get("users").spliterator(), false)
                .filter(user -> user.get("username").textValue().equals(loginId))
                .findFirst()
                .orElseThrow();
    }
}
