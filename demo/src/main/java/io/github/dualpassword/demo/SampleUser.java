package io.github.dualpassword.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * Somebody who can log in to the demo.
 *
 * @param type realm role that is the user type
 * @param contract alias of the contract
 * @param loginPassword published
 * @param confirmationPassword published; null for a user who has yet to set one
 * @param special by language: what the user is for, and what is special; under {@code en-passkeys}, where passkeys sign
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record SampleUser(
        String loginId,
        String type,
        String contract,
        String loginPassword,
        String confirmationPassword,
        Map<String, String> special) {

    private static final Map<String, Map<String, String>> TYPES = Map.of(
            "en",
            Map.of("master-user", "master", "administrator-user", "administrator", "general-user", "general"),
            "ja",
            Map.of("master-user", "マスターユーザ", "administrator-user", "管理者ユーザ", "general-user", "一般ユーザ"));

    private static final Map<String, String> HEADS = Map.of(
            "en",
            "| Login ID | User type | Contract | Login password | Confirmation password | What for, and what is special |",
            "ja",
            "| ログインID | ユーザ種別 | 契約 | ログインパスワード | 確認用パスワード | 用途・特記事項 |");

    private static final Map<String, String> NONE = Map.of("en", "none yet", "ja", "未登録");

    /** Those of the realm profiles, in their order. */
    static List<SampleUser> of(Path project) {
        Path file = project.resolve("realm-config/src/main/realms/sample-users.json");
        try {
            return new ObjectMapper().readValue(file.toFile(), All.class).users();
        } catch (IOException failure) {
            throw new DemoFailure("The sample users cannot be read: " + failure.getMessage(), failure);
        }
    }

    /** The table of all of them for a page in Markdown. */
    static String table(List<SampleUser> users, Locale language) {
        StringBuilder table =
                new StringBuilder(HEADS.get(language.getLanguage())).append("\n|---|---|---|---|---|---|\n");
        users.forEach(user -> table.append(user.row(language.getLanguage())).append('\n'));
        return table.toString();
    }

    /** For the table that the demo prints. */
    String line(DemoProfile profile) {
        return "   %-9s %-14s %-15s %s%n             %s"
                .formatted(
                        loginId,
                        TYPES.get("en").get(type),
                        loginPassword,
                        confirmation().orElse("(" + NONE.get("en") + ")"),
                        profile.special(special));
    }

    private String row(String language) {
        return "| `%s` | %s | `%s` | `%s` | %s | %s |"
                .formatted(
                        loginId,
                        TYPES.get(language).get(type),
                        contract,
                        loginPassword,
                        confirmation().map("`%s`"::formatted).orElse(NONE.get(language)),
                        special.get(language));
    }

    private Optional<String> confirmation() {
        return Optional.ofNullable(confirmationPassword);
    }

    private record All(List<SampleUser> users) {}
}
