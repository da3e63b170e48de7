package io.github.dualpassword.password;

import java.util.List;
import java.util.regex.Pattern;

import io.github.dualpassword.testground.oidc.Page;

/**
 * All that a page tells whoever looks at it: status, names of headers, HTML. What belongs to the session (codes in
 * addresses, the hash of the session) and the login ID that was typed are left out.
 *
 * @param status HTTP status
 * @param headers names of the headers
 * @param html the page
 */
record ComparablePage(int status, List<String> headers, String html) {

    private static final Pattern SESSION_BOUND =
            Pattern.compile("(session_code|execution|tab_id|client_data|state|nonce)=[^&\"'\\s]*");
    private static final Pattern SESSION_HASH =
            Pattern.compile("(checkAuthSession\\()[^)]*\\)|(authSessionHash)[^;]*;|(data-session-hash=)\"[^\"]*\"");

    static ComparablePage of(Page page, String typedLoginId) {
        String html = page.html();
        html = SESSION_BOUND.matcher(html).replaceAll("$1=");
        html = SESSION_HASH.matcher(html).replaceAll("$1$2$3");
        html = html.replace("value=\"" + typedLoginId + "\"", "value=\"TYPED\"");
        return new ComparablePage(page.status(), page.headers(), html);
    }
}
