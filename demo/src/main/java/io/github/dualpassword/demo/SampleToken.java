package io.github.dualpassword.demo;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * A token of the demo. Its secret stands nowhere: it is made when the demo is first started.
 *
 * @param serial its number
 * @param contract alias of the contract to which it is assigned
 * @param users login IDs of those who have registered it
 * @param standing how the demo leaves it
 * @param expiresInDays its last day, counted from that of the import; null where it has none
 * @param special by language: what the token is for; under {@code en-passkeys}, where passkeys sign
 */
record SampleToken(
        String serial,
        String contract,
        List<String> users,
        Standing standing,
        Integer expiresInDays,
        Map<String, String> special) {

    /** How the demo leaves a token. */
    enum Standing {
        /** Nobody has registered it. */
        FREE,
        REGISTERED,
        /** Registered, and then suspended by wrong codes. */
        SUSPENDED
    }

    private static final Map<String, String> HEADS = Map.of(
            "en", "| Serial number | Contract | Registered by | What for, and what is special |",
            "ja", "| シリアル番号 | 契約 | 登録している利用者 | 用途・特記事項 |");

    private static final Map<String, String> NOBODY = Map.of("en", "nobody", "ja", "なし");

    static List<SampleToken> all() {
        try (InputStream file = SampleToken.class.getResourceAsStream("/sample-tokens.json")) {
            return new ObjectMapper().readValue(file, All.class).tokens();
        } catch (IOException failure) {
            throw new DemoFailure("The sample tokens cannot be read: " + failure.getMessage(), failure);
        }
    }

    /** The table of all of them for a page in Markdown. */
    static String table(List<SampleToken> tokens, Locale language) {
        StringBuilder table = new StringBuilder(HEADS.get(language.getLanguage())).append("\n|---|---|---|---|\n");
        tokens.forEach(token -> table.append(token.row(language.getLanguage())).append('\n'));
        return table.toString();
    }

    /** For the table that the demo prints. */
    String line(DemoProfile profile) {
        return "   %s  %s".formatted(serial, plain(profile.special(special)));
    }

    /** What it is for, without marks. */
    String text(String language) {
        return plain(special.get(language));
    }

    private static String plain(String text) {
        return text.replace("`", "");
    }

    private String row(String language) {
        String registered = users.isEmpty()
                ? NOBODY.get(language)
                : String.join(", ", users.stream().map("`%s`"::formatted).toList());
        return "| `%s` | `%s` | %s | %s |".formatted(serial, contract, registered, special.get(language));
    }

    private record All(List<SampleToken> tokens) {}
}
