package io.github.dualpassword.password.change;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import io.github.dualpassword.Password;
import io.github.dualpassword.page.FormFields;

/**
 * What came back from a page that asks for new passwords.
 *
 * @param id of the page: the change that it asks for is carried out once
 * @param entries of the passwords that are to be changed; fields of others are not even read (B09)
 */
record ChangeForm(String id, List<Entry> entries) {

    static final String ID = "change-id";
    static final String CHANGE = "change";
    static final String KEEP = "keep";

    /** The selector 変更要否 of a password that has one. */
    static String choiceField(Password credential) {
        return credential.id() + "-change";
    }

    /**
     * Reads the form.
     *
     * @param selectable passwords with a selector: only those are changed whose selector says so
     * @param required passwords without one: always changed
     */
    static ChangeForm read(FormFields fields, List<Password> selectable, List<Password> required) {
        Set<Password> all = new TreeSet<>(required);
        selectable.stream()
                .filter(credential -> CHANGE.equals(fields.text(choiceField(credential))))
                .forEach(all::add);
        return new ChangeForm(
                fields.text(ID),
                all.stream().map(credential -> Entry.read(fields, credential)).toList());
    }

    boolean changes(Password credential) {
        return entries.stream().anyMatch(entry -> entry.password() == credential);
    }
}
