package io.github.dualpassword.prelogin;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import io.github.dualpassword.ForeignText;
import io.github.dualpassword.Ids;
import io.github.dualpassword.Password;
import io.github.dualpassword.otp.HalfWidth;
import io.github.dualpassword.page.FormFields;
import io.github.dualpassword.page.FormViolation;
import io.github.dualpassword.page.PageMessages;
import io.github.dualpassword.password.TypedPassword;

/**
 * What was filled in on the page before login. Fields that the chosen procedure does not have are as good as empty, whatever stands
 * in them: without scripts a browser sends them too (requirements 2.C).
 *
 * @param procedure empty where none was chosen, or one that the realm does not offer
 * @param targetId 対象ID, in the form in which login IDs are looked up
 * @param newPasswords of a reset, those of which something was typed
 * @param operatorId 管理者ID, likewise
 * @param code in half-width characters
 * @param password of the operator; empty where the procedure asks for none
 */
record BeforeLoginForm(
        Optional<BeforeLoginProcedure> procedure,
        String targetId,
        List<TypedPassword> newPasswords,
        String operatorId,
        String code,
        Optional<String> password) {

    static final String PROCEDURE = "procedure";
    static final String TARGET = "target-id";
    static final String OPERATOR = "operator-id";
    static final String CODE = "one-time-password";
    static final String PASSWORD = "operator-confirmation-password";

    /** As tokens show it. */
    private static final String POSSIBLE_CODE = "[0-9]{6,8}";

    BeforeLoginForm {
        newPasswords = List.copyOf(newPasswords);
    }

    static BeforeLoginForm read(FormFields fields, BeforeLoginPolicy policy) {
        Optional<BeforeLoginProcedure> procedure = Ids.find(
                        BeforeLoginProcedure.values(), BeforeLoginProcedure::id, fields.text(PROCEDURE))
                .filter(policy.offered()::contains);
        List<TypedPassword> typed = procedure.filter(BeforeLoginProcedure.RESET::equals).stream()
                .flatMap(reset -> Stream.of(Password.values()))
                .map(password -> TypedPassword.read(fields, password))
                .filter(password ->
                        !password.value().isEmpty() || !password.again().isEmpty())
                .toList();
        return new BeforeLoginForm(
                procedure,
                bounded(ForeignText.typed(fields.text(TARGET))),
                typed,
                bounded(ForeignText.typed(fields.text(OPERATOR))),
                HalfWidth.of(fields.text(CODE)),
                procedure.filter(policy::asksForPassword).map(asking -> fields.text(PASSWORD)));
    }

    /** What is longer than any login ID is nobody's, and stays so; a form that waits for a phone is kept. */
    private static String bounded(String id) {
        return id.substring(0, Math.min(id.length(), ForeignText.MAX_LENGTH + 1));
    }

    /** All that was filled in, by the names of the fields. */
    Map<String, String> fields() {
        Map<String, String> fields = new HashMap<>();
        procedure.ifPresent(chosen -> fields.put(PROCEDURE, chosen.id()));
        fields.put(TARGET, targetId);
        newPasswords.forEach(typed -> fields.putAll(typed.fields()));
        fields.put(OPERATOR, operatorId);
        fields.put(CODE, code);
        password.ifPresent(typed -> fields.put(PASSWORD, typed));
        return fields;
    }

    /** The same, whatever passwords it sets: what their rules have to say is no matter yet. */
    BeforeLoginForm withoutNewPasswords() {
        return new BeforeLoginForm(procedure, targetId, List.of(), operatorId, code, password);
    }

    /** As printed: who leaves the field of the code empty approves on the phone (I13). */
    boolean asksPhone(BeforeLoginPolicy policy) {
        return code.isEmpty() && policy.asksPhones();
    }

    /** All that is wrong by itself, in the order of the page. Rules of new passwords are asked for elsewhere. */
    List<FormViolation> violations(BeforeLoginPolicy policy) {
        return Stream.of(
                        procedure.isEmpty()
                                ? Stream.of(new FormViolation(PROCEDURE, "dualPasswordBeforeLoginNoProcedure"))
                                : Stream.<FormViolation>empty(),
                        FormViolation.ofEmpty(TARGET, targetId),
                        ofNewPasswords(),
                        FormViolation.ofEmpty(OPERATOR, operatorId),
                        asksPhone(policy) ? ofKeptPassword() : ofCode(),
                        password.stream().flatMap(typed -> FormViolation.ofEmpty(PASSWORD, typed)))
                .flatMap(violations -> violations)
                .toList();
    }

    private Stream<FormViolation> ofNewPasswords() {
        if (procedure.filter(BeforeLoginProcedure.RESET::equals).isEmpty()) {
            return Stream.empty();
        }
        if (newPasswords.isEmpty()) {
            return Stream.of(new FormViolation(
                    TypedPassword.read(name -> "", Password.LOGIN).field(), "dualPasswordBeforeLoginNoPassword"));
        }
        return Stream.concat(
                newPasswords.stream().flatMap(typed -> typed.violations().stream()),
                areSame()
                        ? Stream.of(new FormViolation(newPasswords.get(1).field(), PageMessages.SAME_AS_OTHER_PASSWORD))
                        : Stream.empty());
    }

    private boolean areSame() {
        return newPasswords.size() == Password.values().length
                && !newPasswords.get(0).value().isEmpty()
                && newPasswords.get(0).value().equals(newPasswords.get(1).value());
    }

    private Stream<FormViolation> ofKeptPassword() {
        return password.filter(typed -> typed.length() > TypedPassword.MAX_LENGTH).stream()
                .map(typed -> new FormViolation(PASSWORD, PageMessages.TOO_LONG));
    }

    private Stream<FormViolation> ofCode() {
        return code.isEmpty() || code.matches(POSSIBLE_CODE)
                ? FormViolation.ofEmpty(CODE, code)
                : Stream.of(new FormViolation(CODE, "dualPasswordOtpImpossible"));
    }

    /** Secrets are never written anywhere by accident. */
    @Override
    public String toString() {
        return "BeforeLoginForm[" + procedure + "]";
    }
}
