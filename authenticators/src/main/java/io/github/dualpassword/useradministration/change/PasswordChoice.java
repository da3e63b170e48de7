package io.github.dualpassword.useradministration.change;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.dualpassword.Password;

/**
 * What an operator has chosen for one password of a user; the password itself stands elsewhere.
 *
 * @param password which password
 * @param way where the new one comes from
 * @param atLogin whether the user must change it at the next login
 */
record PasswordChoice(Password password, Way way, AtLogin atLogin) {

    private static final String SEPARATOR = " ";
    private static final String PART = ":";

    /** 変更要否, and how. */
    enum Way {
        /** 変更しない. */
        KEEP,
        /** 変更する, to what was typed. */
        TYPED,
        /** 変更する, to one that is made at the execution and shown once. */
        GENERATED
    }

    /** ログイン時に強制変更する. */
    enum AtLogin {
        MUST_CHANGE,
        MAY_STAY
    }

    /** What the page offers at first: nothing is changed; what is chosen to be changed is forced (E06). */
    static List<PasswordChoice> atFirst() {
        return Arrays.stream(Password.values())
                .map(password -> new PasswordChoice(password, Way.KEEP, AtLogin.MUST_CHANGE))
                .toList();
    }

    boolean isChange() {
        return way != Way.KEEP;
    }

    boolean isForced() {
        return isChange() && atLogin == AtLogin.MUST_CHANGE;
    }

    /** Choices as a note. */
    static String text(List<PasswordChoice> choices) {
        return choices.stream()
                .map(choice -> String.join(PART, choice.password.id(), choice.way.name(), choice.atLogin.name()))
                .collect(Collectors.joining(SEPARATOR));
    }

    static List<PasswordChoice> parse(String text) {
        return Stream.of(text.split(SEPARATOR))
                .map(choice -> choice.split(PART))
                .flatMap(parts -> Password.byId(parts[0])
                        .map(password -> new PasswordChoice(password, Way.valueOf(parts[1]), AtLogin.valueOf(parts[2])))
                        .stream())
                .toList();
    }

    /** Whether one of them is changed to what is typed. */
    static boolean isAnyTyped(List<PasswordChoice> choices) {
        return choices.stream().anyMatch(choice -> choice.way == Way.TYPED);
    }

    static Optional<PasswordChoice> of(Password password, List<PasswordChoice> choices) {
        return choices.stream().filter(choice -> choice.password == password).findFirst();
    }
}
