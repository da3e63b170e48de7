package io.github.dualpassword.useradministration.change;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.github.dualpassword.Password;
import io.github.dualpassword.page.FormFields;
import io.github.dualpassword.page.FormViolation;
import io.github.dualpassword.page.PageMessages;
import io.github.dualpassword.password.TypedPassword;
import io.github.dualpassword.useradministration.change.PasswordChoice.AtLogin;
import io.github.dualpassword.useradministration.change.PasswordChoice.Way;

/**
 * What came back from 利用者変更[基本情報].
 *
 * @param choices one for each password
 * @param typed new passwords of those that are changed to what was typed; fields of others are not even read
 */
record BasicForm(List<PasswordChoice> choices, List<TypedPassword> typed) {

    private static final FormFields NO_FIELDS = name -> null;

    static final String CHANGE = "change";
    static final String ON = "on";

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

    /**
     * Reads the form.
     *
     * @param offered passwords that the page has fields for: all others are kept
     */
    static BasicForm read(FormFields fields, List<Password> offered) {
        List<PasswordChoice> choices = Arrays.stream(Password.values())
                .map(credential -> choice(offered.contains(credential) ? fields : NO_FIELDS, credential))
                .toList();
        return new BasicForm(
                choices,
                choices.stream()
                        .filter(choice -> choice.way() == Way.TYPED)
                        .map(choice -> TypedPassword.read(fields, choice.password()))
                        .toList());
    }

    /**
     * Reads new passwords that are asked for once more; what was chosen stays.
     *
     * @param asked passwords of which nothing is at hand any more
     */
    static BasicForm readAgain(FormFields fields, List<PasswordChoice> choices, List<Password> asked) {
        return new BasicForm(
                choices,
                asked.stream()
                        .map(password -> TypedPassword.read(fields, password))
                        .toList());
    }

    boolean changesNothing() {
        return choices.stream().noneMatch(PasswordChoice::isChange);
    }

    /** The new passwords that were typed, once nothing is wrong with them. */
    Map<Password, String> values() {
        Map<Password, String> values = new EnumMap<>(Password.class);
        typed.forEach(entry -> values.put(entry.password(), entry.value()));
        return values;
    }

    /** All that is wrong by the form alone: at each password, and two passwords that are the same. */
    List<FormViolation> violations() {
        Stream<FormViolation> same = areTheSame()
                ? typed.stream().map(entry -> new FormViolation(entry.field(), PageMessages.SAME_AS_OTHER_PASSWORD))
                : Stream.empty();
        return Stream.concat(typed.stream().flatMap(entry -> entry.violations().stream()), same)
                .toList();
    }

    /** Those that rules can judge: nothing is wrong with them by themselves. */
    List<TypedPassword> judgeable() {
        return areTheSame()
                ? List.of()
                : typed.stream().filter(TypedPassword::isJudgeable).toList();
    }

    private boolean areTheSame() {
        return typed.size() == Password.values().length
                && typed.stream().allMatch(TypedPassword::isJudgeable)
                && typed.stream().map(TypedPassword::value).distinct().count() == 1;
    }

    private static PasswordChoice choice(FormFields fields, Password credential) {
        Way changed = ON.equals(fields.text(generateField(credential))) ? Way.GENERATED : Way.TYPED;
        return new PasswordChoice(
                credential,
                CHANGE.equals(fields.text(choiceField(credential))) ? changed : Way.KEEP,
                ON.equals(fields.text(forceField(credential))) ? AtLogin.MUST_CHANGE : AtLogin.MAY_STAY);
    }
}
