package io.github.dualpassword.adminapi;

import java.util.List;
import java.util.stream.Stream;

import io.github.dualpassword.adminapi.Call.Caller;

/** Requests that get each answer that the admin API can give. */
final class Calls {

    /** Stands for the id of a passkey of the user, which is planted for the call. */
    static final String PASSKEY = "PASSKEY";

    /** A token in stock. */
    static final String TOKEN = "10000001";

    /** Another one, which is revoked by a call. */
    static final String REVOCABLE = "10000002";

    static final String REVOKED = "10000003";

    static final String ASSIGNED_ELSEWHERE = "10000004";

    /** One that a contract has, whose clock is wrong. */
    static final String RUN_AWAY = "10000005";

    /** Another one that a contract has, which is suspended by a call. */
    static final String SUSPENDABLE = "10000006";

    /** One whose secret nobody can decrypt. */
    static final String UNREADABLE = "10000007";

    /** Stand for what the token shows whose clock is wrong, and for what it shows next. */
    static final String FIRST_CODE = "FIRST";

    static final String SECOND_CODE = "SECOND";

    /** Stands for the id of a contract, and for that of an import that has taken no file. */
    static final String CONTRACT = "CONTRACT";

    static final String EMPTY_IMPORT = "EMPTY";

    /** Stands for the id of an import on which somebody else works. */
    static final String BUSY_IMPORT = "BUSY";

    /** Stands for the id of a contract with more members than can be initialised at once. */
    static final String LARGE = "LARGE";

    /** Stands for the id of a user whose login password cannot be changed here. */
    static final String IN_READ_ONLY_DIRECTORY = "READ_ONLY";

    /** A realm that there is not. */
    static final String NOWHERE = "nowhere";

    /** A realm for whose tokens there is no key. */
    static final String WITHOUT_KEY = "master";

    /** Stands for the id of a user who is the service account of a client. */
    static final String SERVICE_ACCOUNT = "SERVICE_ACCOUNT";

    /** Stands for a realm into whose history somebody else reads lines. */
    static final String BUSY_HISTORY = "BUSY_HISTORY";

    /** One byte more than is taken. */
    private static final String TOO_LARGE = "{\"a\":\"%s\"}".formatted("a".repeat(999_993));

    /** The media type of the operation history, and a line of it. */
    private static final String HISTORY = "application/x-ndjson";

    private static final String HISTORY_LINE =
            "{\"id\":\"a-line\",\"at\":\"2026-04-01T00:00:00Z\",\"operator\":{\"id\":\"bank\",\"loginId\":\"\",\"name\":\"\"},"
                    + "\"target\":{\"id\":\"somebody\",\"loginId\":\"user01\",\"name\":\"\"},"
                    + "\"operation\":\"bank-released\",\"outcome\":\"done\",\"facts\":{}}";

    private static final String CODES = "{\"code\":\"" + FIRST_CODE + "\",\"next\":\"" + SECOND_CODE + "\"}";

    private static final String WRONG_CODES = "{\"code\":\"000000\",\"next\":\"000000\"}";

    private static final String PLAIN_FILE =
            "{\"format\":\"csv\",\"allow\":[\"plain_secrets\"],\"content\":\"serial,secret-hex\\n20000000,%s\"}"
                    .formatted("31".repeat(20));

    private static final List<String> STATES = List.of(
            "login_temporarily_suspended",
            "login_permanently_suspended",
            "confirmation_temporarily_suspended",
            "confirmation_permanently_suspended",
            "service_stopped",
            "login_must_change",
            "confirmation_must_change",
            "login_expired",
            "confirmation_expired",
            "login_not_set",
            "confirmation_not_set");

    private Calls() {}

    static Stream<Call> all() {
        return Stream.of(
                        serviceAccounts(),
                        bodies(),
                        callsAboutUsers("getCredentials", 200),
                        callsAboutUsers("getOneTimePasswords", 200),
                        callsAboutUsers("releaseCredential", 200),
                        Stream.of("token-registration", "existing-otp")
                                .map(credential ->
                                        Call.of("releaseCredential", 200).with("credential", credential)),
                        users(),
                        initialisations(),
                        matrices(),
                        callsAboutUsers("listPasskeys", 200),
                        callsAboutUsers("revokePasskey", 204),
                        Stream.of("none", "x".repeat(2_000))
                                .map(passkey -> Call.of("revokePasskey", 404).with("passkey", passkey)),
                        callsAboutUsers("revokePasskeys", 200),
                        callsAboutUsers("getServiceStop", 200),
                        callsAboutUsers("stopService", 200),
                        callsAboutUsers("liftServiceStop", 204),
                        callsAboutRealms("getSettings"),
                        callsAboutRealms("checkSetUp"),
                        callsAboutRealms("reportSetUp"),
                        Stream.of(
                                Call.of("reportSetUp", 200).query("fail-on=never"),
                                Call.of("reportSetUp", 409).query("fail-on=error"),
                                Call.of("reportSetUp", 409).query("fail-on=warning"),
                                Call.of("reportSetUp", 400).query("fail-on=info"),
                                Call.of("reportSetUp", 400).query("fail_on=error"),
                                Call.of("reportSetUp", 400).query("fail-on=")),
                        callsAboutRealms("getLastGoodSettings"),
                        callsAboutRealms("restoreSettings"),
                        Stream.of("getLastGoodSettings", "restoreSettings")
                                .map(operation -> Call.of(operation, 404).with("realm", WITHOUT_KEY)),
                        Stream.of("\"another\"", "").map(Call.of("restoreSettings", 412)::ifMatch),
                        callsAboutUsers("setConfirmationPassword", 204)
                                .map(call -> call.body("{\"value\":\"Confirm-0001\"}")),
                        callsAboutRealms("changeSettings")
                                .map(call -> call.body("{\"dual-password.login.max-failures\":\"5\"}")),
                        Stream.of(
                                Call.of("releaseCredential", 404).with("credential", "otp"),
                                Call.of("releaseCredential", 404).with("credential", "token"),
                                Call.of("releaseCredential", 404).with("credential", "LOGIN")),
                        refusedBodies("setConfirmationPassword"),
                        Stream.of("{\"value\":\"\"}", "{\"value\":null}", "{\"value\":\"short\"}", "{\"value\":{}}")
                                .map(Call.of("setConfirmationPassword", 400)::body),
                        refusedBodies("changeSettings"),
                        Stream.of(
                                        "{\"dual-password.login.max-failures\":\"many\"}",
                                        "{\"dual-password.login.max-failures\":[5]}",
                                        "{\"dual-password.login.max-failures\":5}",
                                        "{\"dual-password.login.max-failures\":\"5\",\"dual-password.login.max-failures\":\"5\"}",
                                        "{\"browserFlow\":\"browser\"}")
                                .map(Call.of("changeSettings", 400)::body),
                        rehearsals(),
                        setUps(),
                        history(),
                        tokens(),
                        imports())
                .flatMap(calls -> calls);
    }

    private static Stream<Call> serviceAccounts() {
        return Stream.of(
                        "getUser",
                        "getAttempts",
                        "getCredentials",
                        "getOneTimePasswords",
                        "releaseCredential",
                        "setConfirmationPassword",
                        "resetPasswords",
                        "listPasskeys",
                        "revokePasskey",
                        "revokePasskeys",
                        "getServiceStop",
                        "stopService",
                        "liftServiceStop")
                .map(operation -> Call.of(operation, 404).with("userId", SERVICE_ACCOUNT))
                .map(call ->
                        call.operation().startsWith("set") || call.operation().startsWith("reset")
                                ? call.body("{\"value\":\"Confirm-0001\"}")
                                : call);
    }

    /** Where a body is described it is not too large; elsewhere there is none. */
    private static Stream<Call> bodies() {
        return Stream.concat(
                Stream.of(
                                "resetPasswords",
                                "setConfirmationPassword",
                                "initialiseContract",
                                "changePermissionMatrix",
                                "replacePermissionMatrix",
                                "changeSettings",
                                "assignToken",
                                "resynchroniseToken",
                                "rehearse")
                        .map(operation -> Call.of(operation, 413).body(TOO_LARGE)),
                Stream.of(
                                "releaseCredential",
                                "revokePasskey",
                                "revokePasskeys",
                                "stopService",
                                "suspendToken",
                                "releaseToken",
                                "revokeToken",
                                "beginTokenImport",
                                "commitTokenImport",
                                "rotateTokenSecrets")
                        .flatMap(operation -> Stream.of("{", "{\"a\":1}", "[]", "x".repeat(10_000))
                                .map(Call.of(operation, 400)::body)));
    }

    private static Stream<Call> rehearsals() {
        return Stream.of(
                        callsAboutRealms("rehearse").map(call -> call.body("{}")),
                        Stream.of(Call.of("rehearse", 200)
                                .body("{\"days\":7,\"settings\":{\"dual-password.login.max-failures\":\"2\"}}")),
                        Stream.of(
                                        "",
                                        "null",
                                        "{",
                                        "[]",
                                        "7",
                                        "{\"unknown\":\"field\"}",
                                        "{\"days\":0}",
                                        "{\"days\":1.9}",
                                        "{\"days\":\"7\"}",
                                        "{\"days\":7,\"days\":7}",
                                        "{\"days\":7} trailing",
                                        "{\"settings\":{\"dual-password.login.max-failures\":5}}",
                                        "{\"settings\":{\"dual-password.login.max-failures\":\"many\"}}",
                                        "{\"settings\":{\"browserFlow\":\"browser\"}}")
                                .map(Call.of("rehearse", 400)::body),
                        Stream.of(Call.of("rehearse", 415).body("{}").type("text/plain")))
                .flatMap(calls -> calls);
    }

    /** In the order in which the one makes the next possible. */
    private static Stream<Call> setUps() {
        return Stream.of(
                        callsAboutRealms("planSetUp"),
                        callsAboutRealms("setUp"),
                        Stream.of("planSetUp", "setUp")
                                .flatMap(operation -> Stream.of(
                                        Call.of(operation, 400).query("profile=none"),
                                        Call.of(operation, 400).query("profil=one-stage"),
                                        Call.of(operation, 409).with("realm", WITHOUT_KEY))),
                        Stream.of(Call.of("setUp", 409).query("profile=one-stage")),
                        Stream.of("setUp", "undoSetUp")
                                .map(operation -> Call.of(operation, 412).ifMatch("\"another\"")),
                        callsAboutRealms("getSetUp"),
                        callsAboutRealms("planUndo"),
                        callsAboutRealms("undoSetUp").filter(call -> call.status() != 200),
                        Stream.of(
                                Call.of("undoSetUp", 400).query("freed=many"),
                                Call.of("undoSetUp", 400).query("free=0"),
                                Call.of("undoSetUp", 200).query("freed=99999")),
                        Stream.of(Call.of("undoSetUp", 409)))
                .flatMap(calls -> calls);
    }

    private static Stream<Call> history() {
        Call read = Call.of("readHistory", 200).type(HISTORY);
        return Stream.of(
                        Stream.of(read.body(HISTORY_LINE)),
                        Stream.of(Call.of("readHistory", 409)
                                .with("realm", BUSY_HISTORY)
                                .type(HISTORY)
                                .body(HISTORY_LINE)),
                        callsAboutRealms("takeHistory"),
                        Stream.of(Call.of("takeHistory", 400).query("from=2026-04-01T00:00:00Z")),
                        callsAboutRealms("readHistory")
                                .map(call -> call.type(HISTORY).body(HISTORY_LINE)),
                        Stream.of(
                                        "{}",
                                        "null",
                                        "[]",
                                        HISTORY_LINE.replace("done", "undone"),
                                        HISTORY_LINE.replace("2026-04-01", "9999-04-01"),
                                        HISTORY_LINE.replace("user01", "user\\ud800"),
                                        HISTORY_LINE.replace("\"user01\"", "1"))
                                .map(Call.of("readHistory", 400).type(HISTORY)::body),
                        Stream.of("application/json", "text/plain")
                                .map(type ->
                                        Call.of("readHistory", 415).body("{}").type(type)))
                .flatMap(calls -> calls);
    }

    private static Stream<Call> users() {
        return Stream.of(
                        callsAboutRealms("findUsers"),
                        Stream.of(
                                        "state=lost",
                                        "type=clerk",
                                        "contract=nobody",
                                        "from=2026-04-01T00:00:00Z",
                                        "state=login_not_set&from=2026-04-01T00:00:00Z",
                                        "state=service_stopped&from=yesterday",
                                        "state=service_stopped&to=today",
                                        "max=0",
                                        "max=1001",
                                        "after=x",
                                        "stat=service_stopped",
                                        "state=",
                                        "contract=",
                                        "state",
                                        "max=1&max=2",
                                        "briefRepresentation=true")
                                .map(query -> Call.of("findUsers", 400).query(query)),
                        STATES.stream().map(state -> Call.of("findUsers", 200).query("state=" + state)),
                        Stream.of(Call.of("findUsers", 200)
                                .query("state=service_stopped&type=general&from=2026-04-01T00:00:00Z"
                                        + "&to=2026-05-01T00:00:00.5Z&max=1")),
                        loginIds(),
                        callsAboutUsers("getUser", 200),
                        callsAboutUsers("getAttempts", 200),
                        Stream.of("max=0", "max=501", "after=x", "after=", "first=1")
                                .map(query -> Call.of("getAttempts", 400).query(query)),
                        callsAboutUsers("resetPasswords", 200).map(call -> call.body("{\"confirmation\":{}}")),
                        refusedBodies("resetPasswords"),
                        Stream.of(
                                        "{\"login\":null}",
                                        "{\"login\":\"Login-0001\"}",
                                        "{\"login\":{\"value\":\"\"}}",
                                        "{\"login\":{\"value\":\"short\"}}",
                                        "{\"login\":{\"value\":{}}}",
                                        "{\"login\":{\"secret\":\"Login-0001\"}}",
                                        "{\"login\":{\"value\":\"Equal-0001-ab\"},\"confirmation\":{\"value\":\"Equal-0001-ab\"}}")
                                .map(Call.of("resetPasswords", 400)::body),
                        Stream.of(Call.of("resetPasswords", 409)
                                .with("userId", IN_READ_ONLY_DIRECTORY)
                                .body("{\"login\":{}}")))
                .flatMap(calls -> calls);
    }

    private static Stream<Call> loginIds() {
        String operation = "normaliseLoginId";
        return Stream.of(
                        callsAboutRealms("findNeverFoundUsers"),
                        Stream.of("max=0", "max=1001", "after=x", "after=", "state=login_not_set")
                                .map(query ->
                                        Call.of("findNeverFoundUsers", 400).query(query)),
                        Stream.of(Call.of("findNeverFoundUsers", 200).query("max=1")),
                        callsAboutUsers(operation, 200),
                        Stream.of(Call.of(operation, 200).body("{}")),
                        Stream.of(
                                        "null",
                                        "{",
                                        "[]",
                                        "\"text\"",
                                        "7",
                                        "{\"unknown\":\"field\"}",
                                        "{\"value\":null}",
                                        "{\"value\":\"  \"}",
                                        "{\"value\":{}}",
                                        "{\"value\":\"a\",\"unknown\":\"field\"}")
                                .map(Call.of(operation, 400)::body),
                        Stream.of(Call.of(operation, 409).body("{\"value\":\"another\"}")),
                        Stream.of("text/plain", "application/xml")
                                .map(type -> Call.of(operation, 415).body("{}").type(type)))
                .flatMap(calls -> calls);
    }

    private static Stream<Call> initialisations() {
        String operation = "initialiseContract";
        return Stream.of(
                Call.of(operation, 200),
                Call.of(operation, 200).body("{}"),
                Call.of(operation, 400).body("{\"users\":[]}"),
                Call.of(operation, 400).body("{\"users\":null}"),
                Call.of(operation, 400).body("null"),
                Call.of(operation, 400).body("{\"users\":[\"nobody\"]}"),
                Call.of(operation, 400).body("{\"members\":[]}"),
                Call.of(operation, 400).body("["),
                Call.of(operation, 400).body("{} {}"),
                Call.of(operation, 400).body("{\"users\":\"somebody\"}"),
                Call.of(operation, 401).by(Caller.NOBODY),
                Call.of(operation, 403).by(Caller.WITHOUT_RIGHTS),
                Call.of(operation, 404).with("contractId", "none"),
                Call.of(operation, 409).with("contractId", LARGE),
                Call.of(operation, 415).body("{}").type("text/plain"));
    }

    private static Stream<Call> matrices() {
        return Stream.of(
                        callsAboutRealms("getPermissionMatrix"),
                        callsAboutRealms("changePermissionMatrix")
                                .map(call -> call.body("{\"service-stop\":{\"master\":[\"general\"]}}")),
                        Stream.of(Call.of("changePermissionMatrix", 200).body("{\"service-stop\":null}")),
                        refusedBodies("changePermissionMatrix"),
                        callsAboutRealms("replacePermissionMatrix")
                                .map(call -> call.body("{\"service-stop\":{\"master\":[\"general\"]}}")),
                        refusedBodies("replacePermissionMatrix"),
                        Stream.of(Call.of("replacePermissionMatrix", 412)
                                .ifMatch("\"another\"")
                                .body("{\"service-stop\":{}}")),
                        Stream.of(
                                        "{\"dance\":{}}",
                                        "{\"service-stop\":{\"general\":[\"general\"]}}",
                                        "{\"service-stop\":{\"master\":[\"clerk\"]}}",
                                        "{\"service-stop\":{\"master\":[null]}}",
                                        "{\"service-stop\":{\"master\":[]}}",
                                        "{\"service-stop\":{\"master\":null}}",
                                        "{\"service-stop\":{\"master\":\"general\"}}")
                                .map(Call.of("changePermissionMatrix", 400)::body),
                        Stream.of(
                                Call.of("changePermissionMatrix", 412)
                                        .ifMatch("\"another\"")
                                        .body("{\"service-stop\":null}"),
                                Call.of("changeSettings", 412)
                                        .ifMatch("\"another\"")
                                        .body("{\"dual-password.login.max-failures\":\"5\"}")))
                .flatMap(calls -> calls);
    }

    private static Stream<Call> tokens() {
        return Stream.of(
                        callsAboutRealms("findTokens"),
                        Stream.of(
                                        "serial=x",
                                        "state=lost",
                                        "expires-within=-1",
                                        "max=0",
                                        "max=1001",
                                        "after=x",
                                        "user=",
                                        "contract=",
                                        "expires-in=30")
                                .map(query -> Call.of("findTokens", 400).query(query)),
                        Stream.of(Call.of("findTokens", 200)
                                .query("serial=1&state=in_stock&expires-within=30&after=1&max=1")),
                        callsAboutTokens("getToken", 200),
                        callsAboutTokens("getTokenUsers", 200),
                        Stream.of(Call.of("getTokenUsers", 400).query("user=nobody")),
                        Stream.of(Call.of("findTokens", 200).query("user=nobody")),
                        callsAboutTokens("assignToken", 200).map(call -> call.body("{\"id\":\"" + CONTRACT + "\"}")),
                        refusedBodies("assignToken"),
                        Stream.of(
                                Call.of("assignToken", 400).body("{\"id\":\"nobody\"}"),
                                Call.of("assignToken", 409)
                                        .with("serial", ASSIGNED_ELSEWHERE)
                                        .body("{\"id\":\"" + CONTRACT + "\"}")),
                        callsAboutTokens("takeTokenBack", 204),
                        Stream.of(Call.of("takeTokenBack", 409).with("serial", REVOKED)),
                        callsAboutTokens("suspendToken", 204)
                                .map(call -> call.status() == 204 ? call.with("serial", SUSPENDABLE) : call),
                        Stream.of(
                                Call.of("suspendToken", 409).with("serial", REVOKED),
                                Call.of("releaseToken", 200).with("serial", SUSPENDABLE)),
                        callsAboutTokens("releaseToken", 200),
                        callsAboutTokens("resynchroniseToken", 204)
                                .map(call -> call.status() == 204 ? call.with("serial", RUN_AWAY) : call)
                                .map(call -> call.body(CODES)),
                        refusedBodies("resynchroniseToken"),
                        Stream.of(
                                        "{\"code\":\"123456\"}",
                                        "{\"code\":\"123456\",\"next\":\"12345\"}",
                                        "{\"code\":\"123456\",\"next\":\"123456789\"}",
                                        "{\"code\":\"123456\",\"next\":{}}")
                                .map(Call.of("resynchroniseToken", 400)::body),
                        Stream.of(
                                Call.of("resynchroniseToken", 400)
                                        .with("serial", RUN_AWAY)
                                        .body(WRONG_CODES),
                                Call.of("resynchroniseToken", 409)
                                        .with("serial", REVOKED)
                                        .body(WRONG_CODES),
                                Call.of("resynchroniseToken", 503)
                                        .with("serial", UNREADABLE)
                                        .body(WRONG_CODES)),
                        callsAboutTokens("revokeToken", 204)
                                .map(call -> call.status() == 204 ? call.with("serial", REVOCABLE) : call))
                .flatMap(calls -> calls);
    }

    private static Stream<Call> imports() {
        return Stream.of(
                        callsAboutRealms("beginTokenImport"),
                        callsAboutRealms("rotateTokenSecrets"),
                        Stream.of(Call.of("rotateTokenSecrets", 409).with("realm", WITHOUT_KEY)),
                        callsAboutImports("checkTokenImport", 200),
                        callsAboutImports("discardTokenImport", 204),
                        Stream.of(Call.of("discardTokenImport", 409).with("importId", BUSY_IMPORT)),
                        callsAboutImports("addTokenFile", 200).map(call -> call.body(PLAIN_FILE)),
                        refusedBodies("addTokenFile"),
                        Stream.of(Call.of("addTokenFile", 409)
                                .with("realm", WITHOUT_KEY)
                                .body(PLAIN_FILE)),
                        Stream.of(
                                        "{\"format\":\"xls\",\"content\":\"a\"}",
                                        "{\"format\":\"csv\",\"content\":\"\"}",
                                        "{\"format\":\"csv\",\"content\":\"a\",\"allow\":[\"all\"]}",
                                        "{\"format\":\"csv\",\"content\":\"a\",\"key\":\"no key\"}",
                                        "{\"format\":\"csv\",\"content\":\"a\",\"key\":\"00\",\"password\":\"a\"}",
                                        "{\"format\":\"csv\",\"content\":\"a\",\"period\":5}")
                                .map(Call.of("addTokenFile", 400)::body),
                        callsAboutImports("commitTokenImport", 200),
                        Stream.of(Call.of("commitTokenImport", 409).with("importId", EMPTY_IMPORT)))
                .flatMap(calls -> calls);
    }

    private static Stream<Call> callsAboutTokens(String operation, int success) {
        return Stream.of(
                Call.of(operation, success),
                Call.of(operation, 401).by(Caller.NOBODY),
                Call.of(operation, 403).by(Caller.WITHOUT_RIGHTS),
                Call.of(operation, 404).with("serial", "99999999"),
                Call.of(operation, 404).with("serial", "none"));
    }

    private static Stream<Call> callsAboutImports(String operation, int success) {
        return Stream.of(
                Call.of(operation, success),
                Call.of(operation, 401).by(Caller.NOBODY),
                Call.of(operation, 403).by(Caller.WITHOUT_RIGHTS),
                Call.of(operation, 404).with("importId", "none"));
    }

    private static Stream<Call> callsAboutUsers(String operation, int success) {
        return Stream.of(
                Call.of(operation, success),
                Call.of(operation, 401).by(Caller.NOBODY),
                Call.of(operation, 401).by(Caller.FORGER),
                Call.of(operation, 403).by(Caller.WITHOUT_RIGHTS),
                Call.of(operation, 404).with("userId", "nobody"),
                Call.of(operation, 404).with("realm", NOWHERE));
    }

    private static Stream<Call> callsAboutRealms(String operation) {
        return Stream.of(
                Call.of(operation, 200),
                Call.of(operation, 401).by(Caller.NOBODY),
                Call.of(operation, 403).by(Caller.WITHOUT_RIGHTS),
                Call.of(operation, 404).with("realm", NOWHERE));
    }

    private static Stream<Call> refusedBodies(String operation) {
        Stream<String> bodies = Stream.of(
                "",
                "null",
                "{",
                "{}",
                "[]",
                "\"text\"",
                "7",
                "{\"unknown\":\"field\"}",
                "{} {}",
                "{\"a\":".repeat(5_000),
                "{\"unknown\":1,\"unknown\":1}");
        return Stream.concat(
                bodies.map(Call.of(operation, 400)::body),
                Stream.of("text/plain", "application/xml", "application/x-www-form-urlencoded")
                        .map(type -> Call.of(operation, 415).body("{}").type(type)));
    }
}
