package io.github.dualpassword.benchmarks;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import io.github.dualpassword.benchmarks.Refusal.Shown;
import io.github.dualpassword.testground.http.JsonHttp;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.realm.RealmFile;
import io.github.dualpassword.testground.realm.TestContract;
import io.github.dualpassword.testground.realm.TestRealm;
import io.github.dualpassword.testground.realm.TestUser;
import io.github.dualpassword.testground.server.KeycloakServer;

/** A company with somebody for each reason for which an administrator, or what is entered, is refused before login. */
final class RefusedCompany {

    static final String MAX_FAILURES = "dual-password.before-login.max-failures";

    private static final String NAME = "refusals";
    private static final String MANY = "100";
    private static final Instant BEGIN = Instant.parse("2026-11-24T00:30:00Z");
    private static final Duration VALIDITY = Duration.ofDays(90);
    private static final int TOKEN_BUDGET = 5;
    private static final String ADMINISTRATOR = "administrator-user";
    private static final String GENERAL = "general-user";
    private static final String UNKNOWN = "nobody-has-this";
    private static final String WRONG = "not-the-password";
    private static final String MAIL = "mailed@sample.example";

    private final List<Refusal> refusals = new ArrayList<>();
    private final TestRealm realm;
    private final TestContract contract;
    private final TestContract other;
    private final Fob fob = new Fob("20000001");
    private final Fob ofTarget = new Fob("20000002");
    private final Fob ofTwo = new Fob("20000003");
    private final Fob suspended = new Fob("20000004");
    private final Fob expired = new Fob("20000005");

    private RefusedCompany(TestRealm realm) {
        this.realm = realm;
        this.contract = TestContract.added(realm, "company");
        this.other = TestContract.added(realm, "other");
    }

    /** With everybody, on a server with the vault. Passwords take next to no work: a difference must show. */
    static RefusedCompany added(KeycloakServer server, Path profile, KeyVault vault, String key) {
        vault.write(NAME, key);
        RealmFile file = RealmFile.read(profile)
                .withoutUsers()
                .quickHashes()
                .with(realm -> realm.put(
                        "passwordPolicy", realm.path("passwordPolicy").asText() + " and notEmail(undefined)"))
                .attribute(MAX_FAILURES, MANY)
                .attribute("dual-password.before-login.pause-hours", "8760")
                .attribute("dual-password.throttle.before-login.per-address", "0")
                .attribute("dual-password.throttle.before-login.per-address-and-administrator", "0")
                .attribute("dual-password.confirmation.max-failures", "1")
                .attribute("dual-password.confirmation.validity-days", "" + VALIDITY.toDays())
                .attribute("dual-password.token.at-login", "never")
                .attribute(
                        "dual-password.permissions.pre-login-unlock",
                        "master: master administrator general; administrator: administrator general")
                .attribute(
                        "dual-password.permissions.pre-login-reset",
                        "master: master administrator general; administrator: administrator general");
        RefusedCompany company = new RefusedCompany(TestRealm.imported(server, file, NAME));
        company.addEverybody();
        return company;
    }

    TestRealm realm() {
        return realm;
    }

    /** Of each kind of entry the first one is by an administrator whom nobody knows, and the reference. */
    List<Refusal> refusals() {
        return List.copyOf(refusals);
    }

    /** Lets a minute pass, in which tokens show other codes. */
    void nextMinute() {
        realm.standClockAt(realm.now().plus(Duration.ofMinutes(1)));
    }

    /** Lets nothing of what was entered count, so that no door closes in the course of the measurement. */
    void forgetWrongEntries() {
        realm.server()
                .database()
                .orElseThrow()
                .execute("update dp_lockout set counted_from = last_charged where credential like 'before-login%'"
                        + " and standing = 'USABLE' and pending is null");
    }

    private void addEverybody() {
        importTokens();
        realm.standClockAt(BEGIN.minus(VALIDITY).minus(Duration.ofDays(1)));
        TestUser old = holder("old", contract, fob);
        realm.standClockAt(BEGIN);
        TestUser administrator = holder("administrator", contract, fob);
        TestUser target = member("target", contract, GENERAL);
        register(target, contract, ofTarget);
        addOperators(administrator);
        addTargets(administrator);
        addNewPasswords();
        addPasswords(administrator, old);
    }

    /** By a code: whoever enters it is refused. */
    private void addOperators(TestUser administrator) {
        byWrongCode("an administrator whom nobody knows", "no_such_operator", UNKNOWN);
        byWrongCode("another one whom nobody knows", "no_such_operator", UNKNOWN + "-either");
        byWrongCode("a wrong code", "wrong_code", administrator.loginId());
        TestUser nowhere = TestUser.addedWithLoginPassword(realm, "nowhere").withRole(ADMINISTRATOR);
        by("an administrator of no contract", "wrong_code", nowhere, fob);
        TestUser two = holder("two", contract, ofTwo);
        other.join(two);
        by("an administrator of two contracts", "wrong_code", two, ofTwo);
        by("a general user as administrator", "not_permitted", TestUser.existing(realm, "target"), ofTarget);
        TestUser stopped = holder("stopped", contract, fob);
        realm.stopService(stopped.id(), administrator.id(), contract.id());
        by("an administrator whose service is stopped", "operator_stopped", stopped, fob);
        by("a disabled administrator", "operator_stopped", holder("disabled", contract, fob).disabled(), fob);
        by("an administrator without a token", "wrong_code", member("tokenless", contract, ADMINISTRATOR), fob);
        TestUser sharer = holder("suspended", contract, suspended);
        IntStream.range(0, TOKEN_BUDGET).forEach(each -> enter(sharer, suspended.wrongCodeAt(realm.now())));
        by("a suspended token", "wrong_code", sharer, suspended);
        by("an expired token", "wrong_code", holder("expired", contract, expired), expired);
        add(Shown.CODE, "a code that was used before", "used_code", () -> {
            String code = fob.codeAt(realm.now());
            enter(administrator, code);
            return Shown.CODE.entry("target", administrator.loginId(), code);
        });
        TestUser closed = holder("closed", contract, fob);
        realm.attribute(MAX_FAILURES, "1");
        execute(open(), Shown.CODE.entry("target", closed.loginId(), fob.wrongCodeAt(realm.now())));
        realm.attribute(MAX_FAILURES, MANY);
        by("a door that is closed", "closed", closed, fob);
    }

    /** By the right code of an administrator: whom it is about is refused. */
    private void addTargets(TestUser administrator) {
        about("a target whom nobody knows", "no_such_target", administrator, UNKNOWN + "-at-all");
        about("a target of another company", "not_in_contract", administrator, member("elsewhere", other, GENERAL));
        TestUser two = member("target-of-two", contract, GENERAL);
        other.join(two);
        about("a target of two contracts", "not_in_contract", administrator, two);
        about("a target that is not allowed", "not_permitted", administrator, member("master", contract, "master-user"));
        about(
                "a target who administers Keycloak",
                "keycloak_administrator",
                administrator,
                member("keycloak", contract, GENERAL).withClientRole("realm-management", "view-users"));
        about("oneself", "oneself", administrator, administrator);
    }

    private void addNewPasswords() {
        member("mailed", contract, GENERAL).withMail(MAIL);
        addNewPassword("an administrator whom nobody knows", "no_such_operator", UNKNOWN, false);
        addNewPassword("a wrong code", "wrong_code", "administrator", false);
        addNewPassword("a password that the target cannot have", "password_rejected", "administrator", true);
    }

    private void addNewPassword(String what, String error, String operator, boolean right) {
        add(Shown.CODE_AND_NEW_PASSWORD, what, error, () -> {
            Map<String, String> fields = Shown.CODE_AND_NEW_PASSWORD.entry(
                    "mailed", operator, right ? fob.codeAt(realm.now()) : fob.wrongCodeAt(realm.now()));
            fields.put("new-login-password", MAIL);
            fields.put("new-login-password-again", MAIL);
            return fields;
        });
    }

    private void addPasswords(TestUser administrator, TestUser old) {
        add(
                Shown.CODE_AND_PASSWORD,
                "an administrator whom nobody knows",
                "no_such_operator",
                () -> withPassword(UNKNOWN, fob.wrongCodeAt(realm.now()), WRONG));
        add(
                Shown.CODE_AND_PASSWORD,
                "a wrong code and the right password",
                "wrong_code",
                () -> withPassword(
                        administrator.loginId(), fob.wrongCodeAt(realm.now()), administrator.confirmationPassword()));
        add(
                Shown.CODE_AND_PASSWORD,
                "the right code and a wrong password",
                "wrong_password",
                () -> withPassword(administrator.loginId(), fob.codeAt(realm.now()), WRONG));
        TestUser provisional = holder("provisional", contract, fob);
        provisional.withProvisionalConfirmationPassword(provisional.confirmationPassword());
        byPassword("a provisional password", "operator_password_not_usable", provisional);
        byPassword("an expired password", "operator_password_not_usable", old);
        TestUser none = TestUser.addedWithLoginPassword(realm, "none").withRole(ADMINISTRATOR);
        contract.join(none);
        register(none, contract, fob);
        byPassword("no password", "wrong_password", none);
        TestUser locked = holder("locked", contract, fob);
        realm.client()
                .visitor()
                .open(realm.client().authorization().acrValues("confirmation").url())
                .logIn(locked.loginId(), locked.loginPassword())
                .submit(Map.of("confirmation-password", WRONG));
        byPassword("a suspended password", "wrong_password", locked);
    }

    private void byWrongCode(String what, String error, String operator) {
        add(
                Shown.CODE,
                what,
                error,
                () -> Shown.CODE.entry("target", operator, fob.wrongCodeAt(realm.now())));
    }

    /** About somebody about whom an administrator may act; the general user about a colleague. */
    private void by(String what, String error, TestUser operator, Fob token) {
        String target = operator.loginId().equals("target") ? "mailed" : "target";
        add(Shown.CODE, what, error, () -> Shown.CODE.entry(target, operator.loginId(), token.codeAt(realm.now())));
    }

    private void about(String what, String error, TestUser administrator, TestUser target) {
        about(what, error, administrator, target.loginId());
    }

    private void about(String what, String error, TestUser administrator, String target) {
        add(
                Shown.CODE,
                what,
                error,
                () -> Shown.CODE.entry(target, administrator.loginId(), fob.codeAt(realm.now())));
    }

    private void byPassword(String what, String error, TestUser operator) {
        add(
                Shown.CODE_AND_PASSWORD,
                what,
                error,
                () -> withPassword(operator.loginId(), fob.codeAt(realm.now()), operator.confirmationPassword()));
    }

    private static Map<String, String> withPassword(String operator, String code, String password) {
        Map<String, String> fields = Shown.CODE_AND_PASSWORD.entry("target", operator, code);
        fields.put("operator-confirmation-password", password);
        return fields;
    }

    private void add(Shown shown, String what, String error, java.util.function.Supplier<Map<String, String>> fields) {
        refusals.add(new Refusal(shown, what, error, fields));
    }

    /** The page, as somebody sees it who comes from the login page. */
    Page open() {
        Page login = realm.client()
                .visitor()
                .open(realm.client().authorization().locale("ja").url());
        return login.visitor()
                .open(URI.create(login.formAction()
                        .toString()
                        .replace("/authenticate", "/reset-credentials")
                        .replaceAll("(?<=[?&])(session_code|execution)=[^&]*&?", "")));
    }

    static Page execute(Page page, Map<String, String> fields) {
        return page.visitor().post(page.formAction(), fields);
    }

    /** An administrator with a token. */
    private TestUser holder(String loginId, TestContract of, Fob token) {
        TestUser user = member(loginId, of, ADMINISTRATOR);
        register(user, of, token);
        return user;
    }

    private TestUser member(String loginId, TestContract of, String role) {
        TestUser user = TestUser.addedWithLoginPassword(realm, loginId)
                .withConfirmationPassword()
                .withRole(role);
        of.join(user);
        return user;
    }

    private void register(TestUser user, TestContract of, Fob token) {
        tokens("register", Map.of("user", user.id(), "serial", token.serial(), "contract", of.id()));
    }

    private void enter(TestUser user, String code) {
        tokens("enter", Map.of("user", user.id(), "code", code));
    }

    private void tokens(String action, Map<String, String> fields) {
        JsonHttp.postForm(URI.create(realm.url() + "/test-tokens/" + action), fields)
                .orFail();
    }

    private void importTokens() {
        StringBuilder csv = new StringBuilder("serial,secret-hex,contract,expiry");
        List.of(fob, ofTarget, ofTwo, suspended)
                .forEach(token -> csv.append("\n%s,%s,%s,2036-01-01".formatted(token.serial(), token.hex(), contract.id())));
        csv.append("\n%s,%s,%s,2026-11-20".formatted(expired.serial(), expired.hex(), contract.id()));
        String imports = realm.path("/dual-password/token-imports");
        String id = realm.admin().post(imports, null).json().get("id").textValue();
        realm.admin()
                .post(
                        imports + "/" + id + "/files",
                        Map.of("format", "csv", "content", csv.toString(), "allow", List.of("plain_secrets")));
        realm.admin().post(imports + "/" + id + "/commit", null).orFail();
    }
}
