package io.github.dualpassword.page;

/** The fields of a form that was sent, in which anything can stand. */
@FunctionalInterface
public interface FormFields {

    /** The first text of a field, or {@code null}. */
    String first(String name);

    /** The same; empty where there is none. */
    default String text(String name) {
        String text = first(name);
        return text == null ? "" : text;
    }
}
