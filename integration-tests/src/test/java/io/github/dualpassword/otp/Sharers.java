package io.github.dualpassword.otp;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;

import io.github.dualpassword.adminapi.ImportedTokens;
import io.github.dualpassword.testground.http.JsonHttp;
import io.github.dualpassword.testground.realm.TestContract;
import io.github.dualpassword.testground.realm.TestRealm;
import io.github.dualpassword.testground.realm.TestUser;

/**
 * Users of a contract who share a token.
 *
 * @param serial of the token
 * @param fob the token
 */
public record Sharers(TestRealm realm, TestContract contract, List<TestUser> users, String serial, KeyFob fob) {

    /** Adds a contract, its users and their token. @param name unique in the realm */
    public static Sharers added(TestRealm realm, String name, int number, int users) {
        return added(
                realm,
                name,
                number,
                users,
                (contract, sharers) -> new ImportedTokens(realm).addTo(contract, serial(number), sharers.hex()));
    }

    /** The same with a token that has something in a column of its file, such as a day in {@code expiry}; or in several. */
    public static Sharers addedWith(TestRealm realm, String name, int number, String column, String value) {
        return added(
                realm,
                name,
                number,
                1,
                (contract, sharers) ->
                        new ImportedTokens(realm).addTo(contract, serial(number), sharers.hex(), column, value));
    }

    private static String serial(int number) {
        return String.valueOf(10_000_000 + number);
    }

    private static Sharers added(
            TestRealm realm, String name, int number, int users, BiConsumer<TestContract, KeyFob> imported) {
        TestContract contract = TestContract.added(realm, name);
        KeyFob fob = KeyFob.number(number);
        String serial = serial(number);
        imported.accept(contract, fob);
        List<TestUser> all = IntStream.rangeClosed(1, users)
                .mapToObj(each -> TestUser.addedWithLoginPassword(realm, name + "-" + each))
                .toList();
        Sharers sharers = new Sharers(realm, contract, all, serial, fob);
        all.forEach(user -> {
            contract.join(user);
            sharers.register(user);
        });
        return sharers;
    }

    /** The id of the token. */
    public String register(TestUser user) {
        return post(realm, "register", Map.of("user", user.id(), "serial", serial, "contract", contract.id()))
                .get("id")
                .asText();
    }

    /** Has a user register the token as the page does, on a node; what is answered. */
    String registerByCode(TestRealm node, TestUser user, String code) {
        return post(node, "register-by-code", Map.of("user", user.id(), "serial", serial, "code", code))
                .get("answer")
                .asText();
    }

    public TestUser user(int index) {
        return users.get(index);
    }

    /** Enters wrong codes, one after the other. */
    public void enterWrongCodes(int times) {
        for (int entry = 0; entry < times; entry++) {
            enterWrongCode(user(0));
        }
    }

    /** Suspends the token, by as many wrong codes as it takes. */
    public void suspend() {
        enterWrongCodes(5);
    }

    /** Enters a code; what is answered. */
    public String enter(TestUser user, String code) {
        return enter(realm, user, code);
    }

    /** The same on a node. */
    public static String enter(TestRealm node, TestUser user, String code) {
        return post(node, "enter", Map.of("user", user.id(), "code", code))
                .get("answer")
                .asText();
    }

    /** Enters what the token shows now. */
    public String enterCode(TestUser user) {
        return enter(user, code());
    }

    /** The same on a node. */
    public String enterCodeAt(TestRealm node, TestUser user) {
        return enter(node, user, code());
    }

    /** A code that the token shows neither now nor in the hour around. */
    public String wrongCode() {
        return fob.wrongCodeAt(realm.now().toEpochMilli());
    }

    /** The same contract with another token, which nobody has registered. */
    public Sharers withFurtherToken(int number) {
        KeyFob another = KeyFob.number(number);
        new ImportedTokens(realm).addTo(contract, serial(number), another.hex());
        return new Sharers(realm, contract, users, serial(number), another);
    }

    String enterWrongCode(TestUser user) {
        return enter(user, fob.wrongCodeAt(realm.now().toEpochMilli()));
    }

    public String code() {
        return fob.codeAt(realm.now().toEpochMilli());
    }

    public String state(TestUser user) {
        return state(realm, user);
    }

    /** What the user's token is good for, whichever it is. */
    public static String state(TestRealm node, TestUser user) {
        return post(node, "state", Map.of("user", user.id())).get("state").asText();
    }

    /** Has a user register any token as the page does; what is answered. */
    static String registerByCode(TestRealm node, TestUser user, String serial, String code) {
        return post(node, "register-by-code", Map.of("user", user.id(), "serial", serial, "code", code))
                .get("answer")
                .asText();
    }

    String release() {
        return post(realm, "release", Map.of("token", register(user(0)), "user", user(0).id()))
                .get("before")
                .asText();
    }

    public boolean revoke() {
        return post(realm, "revoke", Map.of("token", register(user(0)), "user", user(0).id()))
                .get("revoked")
                .asBoolean();
    }

    static JsonNode rotate(TestRealm realm) {
        return post(realm, "rotate", Map.of());
    }

    private static JsonNode post(TestRealm realm, String action, Map<String, String> form) {
        return JsonHttp.postForm(URI.create(realm.url() + "/test-tokens/" + action), form)
                .orFail()
                .json();
    }
}
