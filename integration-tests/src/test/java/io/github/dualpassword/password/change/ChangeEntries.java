package io.github.dualpassword.password.change;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

import org.jsoup.nodes.FormElement;

import io.github.dualpassword.testground.oidc.Page;

/**
 * What somebody enters on a page that changes passwords, over plain HTTP. All other fields of the page are sent as they
 * stand there.
 *
 * @param fields to enter; null takes a field away
 */
public record ChangeEntries(Map<String, String> fields) {

    /** Nothing is to be changed. */
    public static ChangeEntries none() {
        return new ChangeEntries(Map.of());
    }

    public static ChangeEntries login(String present, String value) {
        return none().andLogin(present, value);
    }

    public static ChangeEntries confirmation(String present, String value) {
        return none().andConfirmation(present, value);
    }

    public ChangeEntries andLogin(String present, String value) {
        return change(ChangePage.LOGIN, present, value);
    }

    public ChangeEntries andConfirmation(String present, String value) {
        return change(ChangePage.CONFIRMATION, present, value);
    }

    /** Takes the mark away that ends the user's other sessions. */
    public ChangeEntries keepingOtherSessions() {
        return with("end-other-sessions", null);
    }

    /** Sets a field of the page, or takes it away with null. */
    public ChangeEntries with(String field, String value) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.put(field, value);
        return new ChangeEntries(all);
    }

    /** Presses 実行. */
    public Page executeOn(Page page) {
        FormElement form = (FormElement) page.document().selectFirst("form" + ChangePage.FORM);
        if (form == null) {
            throw new IllegalStateException("Not a page that changes passwords but " + page);
        }
        Map<String, String> all = new LinkedHashMap<>();
        form.formData().forEach(field -> all.put(field.key(), field.value()));
        all.putAll(fields);
        all.put("execute", "");
        all.values().removeIf(Objects::isNull);
        return page.visitor().post(URI.create(form.absUrl("action")), all);
    }

    private ChangeEntries change(String password, String present, String value) {
        return with(password + "-change", "change")
                .with("current-" + password + "-password", present)
                .with("new-" + password + "-password", value)
                .with("new-" + password + "-password-again", value);
    }
}
