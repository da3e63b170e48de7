package io.github.dualpassword.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import io.github.dualpassword.benchmarks.Refusal.Shown;
import io.github.dualpassword.testground.realm.TestUser;

/** Somebody for each reason for which an administrator, or what is entered, is refused before login. */
final class Refusals {

    private static final int TOKEN_BUDGET = 5;
    private static final String UNKNOWN = "nobody-has-this";
    private static final String TARGET = "target";
    private static final String MAILED = "mailed";
    private static final String MAIL = MAILED + "@sample.example";
    private static final String WRONG = "not-the-password";

    private final List<Refusal> all = new ArrayList<>();
    private final RefusedCompany company;
    private final Fob fob = new Fob("20000001");
    private final Fob ofTarget = new Fob("20000002");
    private final Fob ofTwo = new Fob("20000003");
    private final Fob suspended = new Fob("20000004");
    private final Fob expired = new Fob("20000005");

    private Refusals(RefusedCompany company) {
        this.company = company;
    }

    /** Adds everybody. Of each kind of entry the first is by an administrator whom nobody knows: the reference. */
    static List<Refusal> of(RefusedCompany company) {
        Refusals refusals = new Refusals(company);
        refusals.addEverybody();
        return List.copyOf(refusals.all);
    }

    private void addEverybody() {
        company.importTokens(List.of(fob, ofTarget, ofTwo, suspended), expired);
        company.realm()
                .standClockAt(
                        RefusedCompany.BEGIN.minus(RefusedCompany.VALIDITY).minus(Duration.ofDays(1)));
        TestUser old = company.holder("old", fob);
        company.realm().standClockAt(RefusedCompany.BEGIN);
        TestUser administrator = company.holder("administrator", fob);
        TestUser target = company.member(TARGET, company.contract(), RefusedCompany.GENERAL);
        company.register(target, ofTarget);
        company.member(MAILED, company.contract(), RefusedCompany.GENERAL).withMail(MAIL);
        addOperators(administrator, target);
        addTokens(administrator);
        addTargets(administrator);
        addNewPasswords(administrator);
        addPasswords(administrator, old);
    }

    /** By a code, of whoever must not act. */
    private void addOperators(TestUser administrator, TestUser target) {
        byWrongCode("an administrator whom nobody knows", "no_such_operator", UNKNOWN);
        byWrongCode("another one whom nobody knows", "no_such_operator", UNKNOWN + "-either");
        byWrongCode("a wrong code", "wrong_code", administrator.loginId());
        by("an administrator of no contract", "wrong_code", withoutContract("nowhere"), fob);
        TestUser two = company.holder("two", ofTwo);
        company.other().join(two);
        by("an administrator of two contracts", "wrong_code", two, ofTwo);
        add(
                Shown.CODE,
                "a general user as administrator",
                "not_permitted",
                () -> Shown.CODE.entry(MAILED, target.loginId(), ofTarget.codeAt(company.now())));
        TestUser stopped = company.holder("stopped", fob);
        company.realm()
                .stopService(
                        stopped.id(), administrator.id(), company.contract().id());
        by("an administrator whose service is stopped", "operator_stopped", stopped, fob);
        TestUser disabled = company.holder("disabled", fob).disabled();
        by("a disabled administrator", "operator_stopped", disabled, fob);
    }

    /** By a code that is worth nothing, or that nobody compares. */
    private void addTokens(TestUser administrator) {
        TestUser without = company.member("tokenless", company.contract(), RefusedCompany.ADMINISTRATOR);
        by("an administrator without a token", "wrong_code", without, fob);
        TestUser unlucky = company.holder("suspended", suspended);
        IntStream.range(0, TOKEN_BUDGET).forEach(each -> company.enter(unlucky, suspended.wrongCodeAt(company.now())));
        by("a suspended token", "wrong_code", unlucky, suspended);
        by("an expired token", "wrong_code", company.holder("expired", expired), expired);
        add(Shown.CODE, "a code that was used before", "used_code", () -> {
            String code = fob.codeAt(company.now());
            company.enter(administrator, code);
            return Shown.CODE.entry(TARGET, administrator.loginId(), code);
        });
        TestUser closed = company.holder("closed", fob);
        company.closeDoor(Shown.CODE.entry(TARGET, closed.loginId(), fob.wrongCodeAt(company.now())));
        by("a door that is closed", "closed", closed, fob);
    }

    /** By the right code of an administrator, about whom nothing must be done. */
    private void addTargets(TestUser administrator) {
        about("a target whom nobody knows", "no_such_target", administrator, UNKNOWN + "-at-all");
        TestUser elsewhere = company.member("elsewhere", company.other(), RefusedCompany.GENERAL);
        about("a target of another company", "not_in_contract", administrator, elsewhere.loginId());
        TestUser two = company.member("target-of-two", company.contract(), RefusedCompany.GENERAL);
        company.other().join(two);
        about("a target of two contracts", "not_in_contract", administrator, two.loginId());
        TestUser master = company.member("master", company.contract(), "master-user");
        about("a target that is not allowed", "not_permitted", administrator, master.loginId());
        TestUser powerful = company.member("keycloak", company.contract(), RefusedCompany.GENERAL)
                .withClientRole("realm-management", "view-users");
        about("a target who administers Keycloak", "keycloak_administrator", administrator, powerful.loginId());
        about("oneself", "oneself", administrator, administrator.loginId());
    }

    /** With a new password that the target cannot have, which only who knows the target can tell. */
    private void addNewPasswords(TestUser administrator) {
        Shown shown = Shown.CODE_AND_NEW_PASSWORD;
        String id = administrator.loginId();
        add(
                shown,
                "an administrator whom nobody knows",
                "no_such_operator",
                () -> withNewPassword(UNKNOWN, fob.wrongCodeAt(company.now())));
        add(shown, "a wrong code", "wrong_code", () -> withNewPassword(id, fob.wrongCodeAt(company.now())));
        add(
                shown,
                "a password that the target cannot have",
                "password_rejected",
                () -> withNewPassword(id, fob.codeAt(company.now())));
    }

    /** With a confirmation password, one of the two being worth nothing. */
    private void addPasswords(TestUser administrator, TestUser old) {
        Shown shown = Shown.CODE_AND_PASSWORD;
        String id = administrator.loginId();
        String right = administrator.confirmationPassword();
        add(
                shown,
                "an administrator whom nobody knows",
                "no_such_operator",
                () -> withPassword(UNKNOWN, fob.wrongCodeAt(company.now()), WRONG));
        add(
                shown,
                "a wrong code and a wrong password",
                "wrong_code",
                () -> withPassword(id, fob.wrongCodeAt(company.now()), WRONG));
        add(
                shown,
                "a wrong code (beside the right password)",
                "wrong_code",
                () -> withPassword(id, fob.wrongCodeAt(company.now()), right));
        add(shown, "a wrong password", "wrong_password", () -> withPassword(id, fob.codeAt(company.now()), WRONG));
        TestUser provisional = company.holder("provisional", fob);
        provisional.withProvisionalConfirmationPassword(provisional.confirmationPassword());
        byPassword("a provisional password", "operator_password_not_usable", provisional);
        byPassword("an expired password", "operator_password_not_usable", old);
        TestUser none = withoutContract("none");
        company.contract().join(none);
        company.register(none, fob);
        byPassword("no password", "wrong_password", none);
        TestUser locked = company.holder("locked", fob);
        company.realm()
                .client()
                .visitor()
                .open(company.realm()
                        .client()
                        .authorization()
                        .acrValues("confirmation")
                        .url())
                .logIn(locked.loginId(), locked.loginPassword())
                .submit(Map.of("confirmation-password", WRONG));
        byPassword("a suspended password", "wrong_password", locked);
    }

    /** An administrator without a confirmation password, too. */
    private TestUser withoutContract(String loginId) {
        return TestUser.addedWithLoginPassword(company.realm(), loginId).withRole(RefusedCompany.ADMINISTRATOR);
    }

    private void byWrongCode(String what, String error, String operator) {
        add(Shown.CODE, what, error, () -> Shown.CODE.entry(TARGET, operator, fob.wrongCodeAt(company.now())));
    }

    private void by(String what, String error, TestUser operator, Fob token) {
        add(Shown.CODE, what, error, () -> Shown.CODE.entry(TARGET, operator.loginId(), token.codeAt(company.now())));
    }

    private void about(String what, String error, TestUser administrator, String target) {
        add(
                Shown.CODE,
                what,
                error,
                () -> Shown.CODE.entry(target, administrator.loginId(), fob.codeAt(company.now())));
    }

    private void byPassword(String what, String error, TestUser operator) {
        add(
                Shown.CODE_AND_PASSWORD,
                what,
                error,
                () -> withPassword(operator.loginId(), fob.codeAt(company.now()), operator.confirmationPassword()));
    }

    private static Map<String, String> withPassword(String operator, String code, String password) {
        Map<String, String> fields = Shown.CODE_AND_PASSWORD.entry(TARGET, operator, code);
        fields.put("operator-confirmation-password", password);
        return fields;
    }

    private static Map<String, String> withNewPassword(String operator, String code) {
        Map<String, String> fields = Shown.CODE_AND_NEW_PASSWORD.entry(MAILED, operator, code);
        fields.put("new-login-password", MAIL);
        fields.put("new-login-password-again", MAIL);
        return fields;
    }

    private void add(Shown shown, String what, String error, Supplier<Map<String, String>> fields) {
        all.add(new Refusal(shown, what, error, fields));
    }
}
