package io.github.dualpassword.adminapi;

import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.github.dualpassword.adminapi.AdminApiFile.Operation;
import io.github.dualpassword.adminapi.Call.Caller;
import io.github.dualpassword.otp.KeyFob;
import io.github.dualpassword.testground.TestVault;
import io.github.dualpassword.testground.http.JsonHttp;
import io.github.dualpassword.testground.http.JsonHttp.Answer;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.realm.TestContract;
import io.github.dualpassword.testground.realm.TestUser;

import static org.assertj.core.api.Assertions.assertThat;

/** The description of the admin API holds for the server, and describes all of it. */
class AdminApiContractTest {

    @RegisterExtension
    static final TestGround ground = TestGround.onServer()
            .withProfile("two-stage", file -> file.withoutUsers().quickHashes());

    private static final AdminApiFile FILE = AdminApiFile.ofJar();

    private static final String ANOTHER_REALM = "master";

    private static final int FIRST_STEP = 7;
    private static final String LOST_KEY =
            Base64.getEncoder().encodeToString("a key of 32 bytes, which is lost".getBytes(StandardCharsets.US_ASCII));

    private static TestUser target;
    private static TestContract contract;
    private static TestContract large;
    private static TestUser inDirectory;
    private static ImportedTokens tokens;
    private static ServiceAccount serviceAccount;
    private static Staff withoutRights;
    private static Connection lock;

    @BeforeAll
    static void addPeople() {
        target = ground.user("target");
        serviceAccount = ServiceAccount.added(ground.realm(), "contract-program", "view-users");
        withoutRights = Staff.withRoles(ground.realm(), "without-rights");
    }

    /** A change by which the server sees settings that are good. */
    @BeforeAll
    static void haveGoodSettings() {
        ground.realm().update(realm -> realm.withObjectProperty("attributes").put("dual-password.reminder-days", "7"));
    }

    /** What a set-up adds to a realm that was imported, so that something can be undone. */
    @BeforeAll
    static void haveSomethingToSetUp() {
        ground.realm().admin().delete(ground.realm().path("/roles/full-history-viewer"));
    }

    @BeforeAll
    static void addSpecialPeople() {
        ground.realm().storages().addJudgedUsers(Map.of("in-directory", "Login-0001"));
        inDirectory = ground.existingUser("in-directory");
        large = TestContract.added(ground.realm(), "large-owner");
        ManyUsers.members(large, "many", 201);
    }

    @BeforeAll
    static void addTokens() {
        TestVault.shared().keys(ground.realm(), TestVault.KEY);
        contract = TestContract.added(ground.realm(), "owner");
        TestContract other = TestContract.added(ground.realm(), "other-owner");
        tokens = new ImportedTokens(ground.realm());
        tokens.add(Calls.TOKEN, Calls.REVOCABLE, Calls.REVOKED);
        tokens.addTo(other, Calls.ASSIGNED_ELSEWHERE);
        tokens.addTo(contract, Calls.RUN_AWAY);
        tokens.addTo(contract, Calls.SUSPENDABLE);
        TestVault.shared().keys(ground.realm(), LOST_KEY);
        tokens.addTo(contract, Calls.UNREADABLE);
        TestVault.shared().keys(ground.realm(), TestVault.KEY);
        tokens.revoke(Calls.REVOKED);
    }

    @AfterAll
    static void unlock() throws SQLException {
        if (lock != null) {
            lock.close();
        }
    }

    @Test
    void everyRouteOfTheServerIsInTheFileAndTheOtherWayRound() {
        assertThat(FILE.operations())
                .extracting(Operation::route)
                .containsExactlyInAnyOrderElementsOf(Routes.ofExtension().toList());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("calls")
    void anAnswerIsAsTheFileSays(Call call) {
        Operation operation = FILE.operation(call.operation());

        Answer answer = send(call, operation.method(), operation.path());

        assertThat(answer.status()).as(answer.text()).isEqualTo(call.status());
        assertThat(FILE.violations(operation, answer)).isEmpty();
        // Of a realm that there is not, Keycloak answers itself.
        if (call.caller() == Caller.BANK
                && !Calls.NOWHERE.equals(call.parameters().get("realm"))) {
            assertThat(answer.response().headers().firstValue("Cache-Control"))
                    .as("answers about people are kept by nobody")
                    .contains("no-store");
        }
    }

    @Test
    void everyAnswerInTheFileIsProvoked() {
        Stream<String> inFile = FILE.operations().stream()
                .flatMap(operation -> FILE.statuses(operation).stream().map(status -> operation.id() + " " + status));

        assertThat(calls().map(call -> call.operation() + " " + call.status())).containsAll(inFile.toList());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("otherMethods")
    void anotherMethodIsRefused(String method, String path) {
        Answer answer = send(Call.of("", 405).body("{}"), method, path);

        assertThat(answer.status()).as(answer.text()).isIn(404, 405);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("reads")
    void anotherFormOfAnswerIsRefused(String path) {
        Answer answer = JsonHttp.send(JsonHttp.request(address(Call.of("", 406), path))
                .header("Authorization", "Bearer " + ground.server().admin().token())
                .header("Accept", "text/html")
                .build());

        assertThat(answer.status()).isEqualTo(406);
    }

    static Stream<Call> calls() {
        return Calls.all();
    }

    static Stream<String> reads() {
        return FILE.operations().stream()
                .filter(operation -> operation.method().equals("GET"))
                .map(Operation::path);
    }

    static Stream<Arguments> otherMethods() {
        return FILE.operations().stream()
                .map(Operation::path)
                .distinct()
                .flatMap(path -> Stream.of("GET", "POST", "PUT", "PATCH", "DELETE")
                        .filter(method -> FILE.operations().stream()
                                .noneMatch(operation -> operation.route().equals(method + " " + path)))
                        .map(method -> Arguments.of(method, path)));
    }

    private static Answer send(Call call, String method, String path) {
        var request = JsonHttp.request(address(call, path)).header("Accept", "application/json, application/x-ndjson");
        Optional.ofNullable(call.parameters().get(Call.IF_MATCH)).ifPresent(tag -> request.header(Call.IF_MATCH, tag));
        token(call.caller()).ifPresent(token -> request.header("Authorization", "Bearer " + token));
        call.body()
                .map(body -> body.replace(Calls.CONTRACT, contract.id())
                        .replace(Calls.FIRST_CODE, shownByRunAway(FIRST_STEP))
                        .replace(Calls.SECOND_CODE, shownByRunAway(FIRST_STEP + 1)))
                .ifPresentOrElse(
                        body -> request.header("Content-Type", call.type())
                                .method(method, BodyPublishers.ofString(body)),
                        () -> request.method(method, BodyPublishers.noBody()));
        return JsonHttp.send(request.build());
    }

    /** By a clock that is some steps ahead of that of the realm. */
    private static String shownByRunAway(int steps) {
        return new KeyFob(ImportedTokens.secretBytes(Calls.RUN_AWAY))
                .codeAt(ground.realm().now().plus(Duration.ofMinutes(steps)).toEpochMilli());
    }

    private static URI address(Call call, String path) {
        Map<String, String> values = new TreeMap<>(Map.of(
                "userId",
                target.id(),
                "credential",
                "login",
                "realm",
                ground.realm().name()));
        values.put("serial", Calls.TOKEN);
        values.put("passkey", Calls.PASSKEY);
        values.put("contractId", contract.id());
        values.putAll(call.parameters());
        values.replace("contractId", Calls.LARGE, large.id());
        values.replace("userId", Calls.IN_READ_ONLY_DIRECTORY, inDirectory.id());
        values.replace("userId", Calls.SERVICE_ACCOUNT, serviceAccount.userId());
        if (path.contains("{passkey}") && values.containsValue(Calls.PASSKEY)) {
            values.put("passkey", planted());
        }
        if (values.replace("realm", Calls.BUSY_HISTORY, ANOTHER_REALM)) {
            ground.server()
                    .tables()
                    .orElseThrow()
                    .execute("insert into DP_CONTRACT_LOCK (REALM_ID, CONTRACT_ID)"
                            + " select ID, 'operation-history' from REALM where NAME = '%s'".formatted(ANOTHER_REALM));
            keepLocked(
                    "select l.* from DP_CONTRACT_LOCK l join REALM r on r.ID = l.REALM_ID where r.NAME = '%s' for update"
                            .formatted(ANOTHER_REALM));
        }
        if (path.contains("{importId}")) {
            values.computeIfPresent("importId", (name, wanted) -> switch (wanted) {
                case Calls.EMPTY_IMPORT -> tokens.begin();
                case Calls.BUSY_IMPORT -> busyImport();
                default -> wanted;
            });
            values.computeIfAbsent(
                    "importId",
                    name -> call.parameters().containsValue(Calls.WITHOUT_KEY)
                            ? ImportedTokens.begin(ground.server().admin(), "/realms/" + Calls.WITHOUT_KEY)
                            : tokens.beginWithFile());
        }
        String filled = "/admin/realms/{realm}/dual-password" + path;
        for (Map.Entry<String, String> value : values.entrySet()) {
            filled = filled.replace("{" + value.getKey() + "}", value.getValue());
        }
        String query = values.containsKey(Call.QUERY) ? "?" + values.get(Call.QUERY) : "";
        return URI.create(ground.server().baseUrl() + filled + query);
    }

    /** A credential that staff have put on the user; that it counts for nothing does not matter here. */
    private static String planted() {
        String user = ground.realm().path("/users/" + target.id());
        ObjectNode representation = (ObjectNode) target.representation();
        representation
                .putArray("credentials")
                .addObject()
                .put("type", "dual-password-passkey")
                .put("credentialData", "{}")
                .put("secretData", "{}");
        ground.realm().admin().put(user, representation).orFail();
        return ground.realm().admin().get(user + "/credentials").findParents("type").stream()
                .filter(credential -> credential.get("type").asText().equals("dual-password-passkey"))
                .map(credential -> credential.get("id").asText())
                .findFirst()
                .orElseThrow();
    }

    private static String busyImport() {
        String id = tokens.begin();
        keepLocked("select * from DP_TOKEN_IMPORT where ID = '" + id + "' for update");
        return id;
    }

    /** Somebody else has locked what is there by then, until the tests of this class are over. */
    private static void keepLocked(String locking) {
        try {
            if (lock == null) {
                lock = ground.server().tables().orElseThrow().connect();
                lock.setAutoCommit(false);
            }
            try (Statement statement = lock.createStatement()) {
                statement.execute(locking);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Optional<String> token(Caller caller) {
        String bank = ground.server().admin().token();
        return switch (caller) {
            case BANK -> Optional.of(bank);
            case WITHOUT_RIGHTS -> Optional.of(withoutRights.admin().token());
            case FORGER -> Optional.of(bank + "A");
            case NOBODY -> Optional.empty();
        };
    }
}
