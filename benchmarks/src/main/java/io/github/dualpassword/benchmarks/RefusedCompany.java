package io.github.dualpassword.benchmarks;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import io.github.dualpassword.testground.http.JsonHttp;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.realm.RealmFile;
import io.github.dualpassword.testground.realm.TestContract;
import io.github.dualpassword.testground.realm.TestRealm;
import io.github.dualpassword.testground.realm.TestUser;
import io.github.dualpassword.testground.server.KeycloakServer;

/**
 * A company in a realm with the page before login, and another one.
 *
 * @param contract the company
 * @param other another company
 */
record RefusedCompany(TestRealm realm, TestContract contract, TestContract other) {

    static final String ADMINISTRATOR = "administrator-user";
    static final String GENERAL = "general-user";

    /** Where the clock stands at first. */
    static final Instant BEGIN = Instant.parse("2026-11-24T00:30:00Z");

    static final Duration VALIDITY = Duration.ofDays(90);

    private static final String NAME = "refusals";
    private static final String MAX_FAILURES = "dual-password.before-login.max-failures";
    private static final String MANY = "100";

    /** On a server with the vault. Passwords take next to no work: a difference must show. */
    static RefusedCompany added(KeycloakServer server, Path profile, KeyVault vault, String key) {
        vault.write(NAME, key);
        RealmFile file = RealmFile.read(profile)
                .withoutUsers()
                .quickHashes()
                .with(realm ->
                        realm.put("passwordPolicy", realm.path("passwordPolicy").asText() + " and notEmail(undefined)"))
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
        TestRealm realm = TestRealm.imported(server, file, NAME);
        return new RefusedCompany(realm, TestContract.added(realm, "company"), TestContract.added(realm, "other"));
    }

    Instant now() {
        return realm.now();
    }

    /** Lets a minute pass, in which tokens show other codes. */
    void nextMinute() {
        realm.standClockAt(now().plus(Duration.ofMinutes(1)));
    }

    /** Lets nothing of what was entered count, so that no door closes in the course of the measurement. */
    void forgetWrongEntries() {
        realm.server()
                .database()
                .orElseThrow()
                .execute("update dp_lockout set counted_from = last_charged where credential like 'before-login%'"
                        + " and standing = 'USABLE' and pending is null");
    }

    /** Closes the door for whoever is named in a wrong entry. */
    void closeDoor(Map<String, String> wrong) {
        realm.attribute(MAX_FAILURES, "1");
        execute(open(), wrong);
        realm.attribute(MAX_FAILURES, MANY);
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
    TestUser holder(String loginId, Fob token) {
        TestUser user = member(loginId, contract, ADMINISTRATOR);
        register(user, token);
        return user;
    }

    /** Somebody with both passwords. */
    TestUser member(String loginId, TestContract of, String role) {
        TestUser user = TestUser.addedWithLoginPassword(realm, loginId)
                .withConfirmationPassword()
                .withRole(role);
        of.join(user);
        return user;
    }

    void register(TestUser user, Fob token) {
        tokens("register", Map.of("user", user.id(), "serial", token.serial(), "contract", contract.id()));
    }

    /** Enters a code inside. */
    void enter(TestUser user, String code) {
        tokens("enter", Map.of("user", user.id(), "code", code));
    }

    /** Gives the company tokens, one of which has expired. */
    void importTokens(List<Fob> valid, Fob expired) {
        StringBuilder csv = new StringBuilder("serial,secret-hex,contract,expiry");
        valid.forEach(token -> csv.append(line(token, "2036-01-01")));
        csv.append(line(expired, "2026-11-20"));
        String imports = realm.path("/dual-password/token-imports");
        String id = realm.admin().post(imports, null).json().get("id").textValue();
        realm.admin()
                .post(
                        imports + "/" + id + "/files",
                        Map.of("format", "csv", "content", csv.toString(), "allow", List.of("plain_secrets")));
        realm.admin().post(imports + "/" + id + "/commit", null);
    }

    private String line(Fob token, String expiry) {
        return "\n" + String.join(",", token.serial(), token.hex(), contract.id(), expiry);
    }

    private void tokens(String action, Map<String, String> fields) {
        JsonHttp.postForm(URI.create(realm.url() + "/test-tokens/" + action), fields)
                .orFail();
    }
}
