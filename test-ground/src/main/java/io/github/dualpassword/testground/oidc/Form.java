package io.github.dualpassword.testground.oidc;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jsoup.nodes.FormElement;

/** A form as a browser would send it, with several fields of one name where the page has them. */
public final class Form {

    private final Visitor visitor;
    private final URI action;
    private final List<Map.Entry<String, String>> fields = new ArrayList<>();

    Form(Visitor visitor, FormElement form) {
        this.visitor = visitor;
        this.action = URI.create(form.absUrl("action"));
        form.formData().forEach(field -> fields.add(Map.entry(field.key(), field.value())));
    }

    /** With a further field, whether the page has it or not. */
    public Form with(String name, String value) {
        fields.add(Map.entry(name, value));
        return this;
    }

    /** Without the fields of this name. */
    public Form without(String name) {
        fields.removeIf(field -> field.getKey().equals(name));
        return this;
    }

    /** Without one field. */
    public Form without(String name, String value) {
        fields.remove(Map.entry(name, value));
        return this;
    }

    /** With this value alone in the field. */
    public Form fill(String name, String value) {
        return without(name).with(name, value);
    }

    /** Sends it by a button of this name. */
    public Page press(String button) {
        return press(button, "true");
    }

    public Page press(String button, String value) {
        with(button, value);
        return visitor.post(action, List.copyOf(fields));
    }
}
