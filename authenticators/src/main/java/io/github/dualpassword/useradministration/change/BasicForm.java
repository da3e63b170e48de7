package io.github.dualpassword.useradministration.change;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import io.github.dualpassword.Password;
import io.github.dualpassword.page.PageMessages;
import io.github.dualpassword.useradministration.change.PasswordChoice.AtLogin;
import io.github.dualpassword.useradministration.change.PasswordChoice.Way;

/**
 * What came back from 利用者変更[基本情報].
 *
 * @param choices one for each password
 * @param typed new passwords of those that are changed to what was typed; fields of others are not even read
 */
record BasicForm(List<PasswordChoice> choices, List<TypedPassword> typed) {

    static final String CHANGE = "change";
    static final String ON = "on";

    /** Longer than any password; keeps a page from being sent a book to hash. */
    static final int LONGEST = 1_000;

    /**
     * Something wrong at a field.
     *
     * @param message key of the bundles
     */
    record Slip(String field, String message) {}

    /** The selector 変更要否. */
    static String choiceField(Password credential) {
        return credential.id() + "-change";
    }

    /** The check box 自動で作成する. */
    static String generateField(Password credential) {
        return credential.id() + "-generate";
    }

    /** The check box ログイン時に強制変更する. */
    static String forceField(Password credential) {
        return credential.id() + "-force";
    }

    /** Reads the form. @param field gives the text of a field, or null */
    static BasicForm read(UnaryOperator<String> field) {
        List<PasswordChoice> choices = Arrays.stream(Password.values())
                .map(credential -> choice(field, credential))
                .toList();
        return new BasicForm(
                choices,
                choices.stream()
                        .filter(choice -> choice.way() == Way.TYPED)
                        .map(choice -> typed(field, choice.password()))
                        .toList());
    }

    boolean changesNothing() {
        return choices.stream().noneMatch(PasswordChoice::isChange);
    }

    /** The new passwords that were typed, once nothing is wrong with them. */
    Map<Password, String> values() {
        Map<Password, String> values = new EnumMap<>(Password.class);
        typed.forEach(entry -> values.put(entry.credential(), entry.value()));
        return values;
    }

    /** What is wrong by the form alone: empty fields, entries that differ, two passwords that are the same. */
    List<Slip> slips() {
        List<Slip> slips = new ArrayList<>();
        typed.forEach(entry -> slips.addAll(slips(entry)));
        boolean same = typed.size() == Password.values().length
                && typed.stream().map(TypedPassword::value).distinct().count() == 1;
        if (slips.isEmpty() && same) {
            typed.forEach(entry -> slips.add(
                    new Slip(TypedPassword.valueField(entry.credential()), PageMessages.SAME_AS_OTHER_PASSWORD)));
        }
        return slips;
    }

    private static List<Slip> slips(TypedPassword entry) {
        String value = TypedPassword.valueField(entry.credential());
        String again = TypedPassword.againField(entry.credential());
        if (entry.value().isEmpty()) {
            return List.of(new Slip(value, PageMessages.FIELD_EMPTY));
        }
        if (entry.again().isEmpty()) {
            return List.of(new Slip(again, PageMessages.FIELD_EMPTY));
        }
        if (!entry.value().equals(entry.again())) {
            return List.of(new Slip(again, PageMessages.NOT_THE_SAME_TWICE));
        }
        return entry.value().length() > LONGEST ? List.of(new Slip(value, PageMessages.TOO_LONG)) : List.of();
    }

    private static PasswordChoice choice(UnaryOperator<String> field, Password credential) {
        Way changed = ON.equals(field.apply(generateField(credential))) ? Way.GENERATED : Way.TYPED;
        return new PasswordChoice(
                credential,
                CHANGE.equals(field.apply(choiceField(credential))) ? changed : Way.KEEP,
                ON.equals(field.apply(forceField(credential))) ? AtLogin.MUST_CHANGE : AtLogin.MAY_STAY);
    }

    private static TypedPassword typed(UnaryOperator<String> field, Password credential) {
        return new TypedPassword(
                credential,
                text(field, TypedPassword.valueField(credential)),
                text(field, TypedPassword.againField(credential)));
    }

    private static String text(UnaryOperator<String> field, String name) {
        String text = field.apply(name);
        return text == null ? "" : text;
    }
}
