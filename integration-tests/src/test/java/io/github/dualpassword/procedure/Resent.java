package io.github.dualpassword.procedure;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jsoup.nodes.FormElement;

import io.github.dualpassword.testground.oidc.Page;

/** A form that is sent more than once, and the page that says so. */
public final class Resent {

    /** The page. */
    public static final String PAGE = "#dual-password-sent-again";

    /** Its button. */
    public static final String GO_ON = "after-sent-again";

    private Resent() {}

    /** The answer to a form whose code has been used already. Keycloak gives it without asking the procedure. */
    public static Page answer(Page page) {
        String used = page.formAction().toString().replaceFirst("session_code=[^&]+", "session_code=used");
        return page.visitor().post(URI.create(used), Map.of());
    }

    /**
     * A form that Keycloak has let through, and that reaches the procedure only after {@link #answer} was given to the same
     * form, sent after it: so the code that Keycloak asks for is that of the answer.
     */
    public static Page overtaken(Page page, Page answer, Map<String, String> entered) {
        List<Map.Entry<String, String>> fields = new ArrayList<>();
        ((FormElement) page.document().selectFirst("form.dual-password-step"))
                .formData().stream()
                        .filter(field -> !entered.containsKey(field.key()))
                        .forEach(field -> fields.add(Map.entry(field.key(), field.value())));
        fields.addAll(entered.entrySet());
        return page.visitor().post(answer.formAction(), fields);
    }
}
