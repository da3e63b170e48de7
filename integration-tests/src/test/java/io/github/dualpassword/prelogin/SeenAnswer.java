package io.github.dualpassword.prelogin;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import io.github.dualpassword.prelogin.BeforeLoginScreen.Entry;
import io.github.dualpassword.testground.oidc.Page;

/**
 * What an answer of the page before login tells whoever looks at it: all of it but what belongs to a single visit.
 *
 * @param redirects how often the visitor was sent on
 * @param headers with their values
 * @param cookies with their attributes, without their values
 * @param html with the login IDs that were typed, which come back, made equal
 */
record SeenAnswer(int status, int redirects, String address, List<String> headers, List<String> cookies, String html) {

    private static final String COOKIE = "set-cookie";

    /** The length follows from the page, which is compared itself. */
    private static final Set<String> OF_ONE_VISIT = Set.of("date", "content-length", COOKIE);

    private static final Pattern SESSION_BOUND =
            Pattern.compile("(session_code|execution|tab_id|client_data|state|nonce)=[^&\"'\\s]*");
    private static final Pattern SESSION_HASH =
            Pattern.compile("(checkAuthSession\\()[^)]*\\)|(authSessionHash)[^;]*;|(data-session-hash=)\"[^\"]*\"");

    /** That a page shows which waits for a phone. */
    private static final Pattern NUMBER =
            Pattern.compile("(<span aria-hidden=\"true\">)[0-9]{2}(?=<)|(class=\"dual-password-unseen\">)[0-9] [0-9]");

    /** @param entry what was filled in: both login IDs must have come back as they were typed, or the answers differ */
    static SeenAnswer of(Page page, Entry entry) {
        String html = SESSION_BOUND.matcher(page.html()).replaceAll("$1=");
        html = SESSION_HASH.matcher(html).replaceAll("$1$2$3");
        html = NUMBER.matcher(html).replaceAll("$1$2");
        for (String field : List.of("target-id", "operator-id")) {
            html = withTyped(html, field, entry.fields().getOrDefault(field, ""));
        }
        return new SeenAnswer(
                page.status(),
                page.redirects(),
                page.address().getPath(),
                page.headers().stream()
                        .filter(name -> !OF_ONE_VISIT.contains(name))
                        .flatMap(name -> page.headers(name).stream().map(value -> name + ": " + value))
                        .toList(),
                page.headers(COOKIE).stream()
                        .map(cookie -> cookie.replaceFirst("=[^;]*", "="))
                        .map(cookie -> cookie.replaceFirst("^(DUAL_PASSWORD_FORM_)[^=]*", "$1"))
                        .sorted()
                        .toList(),
                html);
    }

    /** The same whenever it is asked for. */
    SeenAnswer withoutMoments() {
        return new SeenAnswer(
                status,
                redirects,
                address,
                headers,
                cookies,
                html.replaceAll("[0-9]{4}年[0-9]{2}月[0-9]{2}日 [0-9:]+", ""));
    }

    private static String withTyped(String html, String field, String typed) {
        return Pattern.compile("(<input id=\"" + field + "\"[^>]*? value=)\"" + Pattern.quote(typed) + "\"")
                .matcher(html)
                .replaceFirst("$1\"as typed\"");
    }
}
