package io.github.dualpassword.otp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.JsonNode;

import io.github.dualpassword.testground.TestVault;
import io.github.dualpassword.testground.http.JsonHttp;
import io.github.dualpassword.testground.http.JsonHttp.Answer;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.realm.EncryptedPskc;
import io.github.dualpassword.testground.realm.TestContract;
import io.github.dualpassword.testground.realm.TestRealm;
import io.github.dualpassword.testground.realm.TestUser;
import io.github.dualpassword.testground.server.LogPart;
import io.github.dualpassword.testground.server.ServerDatabase;
import io.github.dualpassword.testground.server.ServerKind;
import io.github.dualpassword.testground.server.StockServer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * No table, no event, no answer, no page, no export and no line of the log, however much is logged, holds the secret of a token.
 * Each search also finds something that was put there to be found.
 */
class SecretsOfTokensStayHiddenTest {

    private static final TestVault VAULT = TestVault.shared();
    private static final String NEWER_KEY =
            Base64.getEncoder().encodeToString("another key of thirty-two bytes.".getBytes());

    /** Of no token: it is put where the searches are to find it. */
    private static final Needle PLANTED = new Needle(fob("planted"));

    private static final String CSV_SERIAL = "60000081";
    private static final String PSKC_SERIAL = "60000082";
    private static final KeyFob OF_CSV = fob("csv");
    private static final KeyFob OF_PSKC = fob("pskc");
    private static final KeyFob OF_WRONG_FILE = fob("wrong");
    private static final KeyFob STAGED = fob("staged");
    private static final List<Needle> NEEDLES = Needle.of(OF_CSV, OF_PSKC, OF_WRONG_FILE, STAGED);

    @RegisterExtension
    static final TestGround ground = TestGround.onServer()
            .withProfile("hardware-token", file -> file.withoutUsers().quickHashes());

    private static final List<String> ANSWERS = new ArrayList<>();
    private static LogPart log;

    @BeforeAll
    static void liveWithTokens() {
        TestRealm realm = ground.realm();
        VAULT.keys(realm, TestVault.KEY);
        realm.standClockAt(TestGround.MORNING);
        log = LogPart.fromNow(ground.server());
        realm.logEverythingExcept("org.hibernate.orm.core");
        plant(realm);
        lifeOfTokens(realm);
        call("POST", realm.path("/partial-export?exportClients=true&exportGroupsAndRoles=true"), null);
        ANSWERS.add(realm.events().toString());
        ANSWERS.add(realm.adminEvents().toString());
        realm.logAsBefore();
    }

    @AfterAll
    static void removeWhatIsPlanted() {
        ground.realm().logAsBefore();
        tables().execute("drop table if exists planted");
    }

    @Test
    void noAnswerNoPageAndNoEventHoldsASecret() {
        assertThat(PLANTED.foundIn(ANSWERS)).as("what was planted").isNotEmpty();
        assertThat(ANSWERS).hasSizeGreaterThan(40);
        assertThat(NEEDLES)
                .hasSize(4)
                .allSatisfy(needle -> assertThat(needle.foundIn(ANSWERS)).isEmpty());
    }

    @Test
    void noColumnOfNoTableHoldsASecret() {
        DatabaseSearch database = new DatabaseSearch(tables());
        assertThat(database.tables()).hasSizeGreaterThan(80).contains("dp_token", "dp_token_staged", "dp_token_fault");
        assertThat(database.placesOf(List.of(PLANTED)))
                .contains("user_attribute.value", "event_entity.details_json_long_value", "planted.bytes");
        assertThat(database.placesOf(NEEDLES)).isEmpty();
    }

    @Test
    void noLineOfTheLogHoldsASecretHoweverMuchIsLogged() {
        List<String> traced = new ArrayList<>();
        List<String> planted = new ArrayList<>();
        List<String> found = new ArrayList<>();
        log.forEachLine(line -> {
            if (line.contains(" TRACE [org.keycloak")) {
                traced.add(line);
            }
            if (PLANTED.isIn(line)) {
                planted.add(line);
            }
            if (NEEDLES.stream().anyMatch(needle -> needle.isIn(line))) {
                found.add(line);
            }
        });
        assertThat(traced).as("everything is logged").isNotEmpty();
        assertThat(planted).as("what was planted").isNotEmpty();
        assertThat(found).isEmpty();
    }

    @DisabledIfSystemProperty(
            named = ServerKind.PROPERTY,
            matches = "container",
            disabledReason = "a container has no kc.sh on this machine")
    @Tag("long")
    @Test
    void theExportOfTheWholeRealmHoldsNone(@TempDir Path directory) throws IOException {
        ((StockServer) ground.server()).exportRealm(ground.realm().name(), "--dir=" + directory);

        List<String> files;
        try (Stream<Path> exported = Files.list(directory)) {
            files = exported.map(SecretsOfTokensStayHiddenTest::text).toList();
        }
        assertThat(PLANTED.foundIn(files)).as("what was planted").hasSize(1);
        assertThat(NEEDLES)
                .hasSize(4)
                .allSatisfy(needle -> assertThat(needle.foundIn(files)).isEmpty());
    }

    /** Import, registration, right and wrong codes, rotation, release and revocation, with everything that is answered. */
    private static void lifeOfTokens(TestRealm realm) {
        TestContract contract = TestContract.added(realm, "hidden");
        TestUser first = member(contract, "first");
        TestUser second = member(contract, "second");
        String id = begin(realm);
        addFile(realm, id, csv(CSV_SERIAL, OF_CSV.hex(), contract));
        EncryptedPskc pskc = new EncryptedPskc().add(PSKC_SERIAL, OF_PSKC.secret());
        addFile(realm, id, Map.of("format", "pskc", "content", pskc.text(), "key", pskc.key()));
        call("GET", path(realm, "/token-imports/" + id), null);
        call("POST", path(realm, "/token-imports/" + id + "/commit"), null);
        call("PUT", path(realm, "/tokens/" + PSKC_SERIAL + "/contract"), Map.of("id", contract.id()));
        readWrongFiles(realm, contract);
        addFile(realm, begin(realm), file("serial,secret-base32\n60000084," + STAGED.base32()));

        register(first, CSV_SERIAL, OF_CSV);
        register(second, PSKC_SERIAL, OF_PSKC);
        realm.standClockAt(TestGround.MORNING.plus(Duration.ofMinutes(2)));
        Page wrong = answered(page(first).submit(Map.of("one-time-password", "12345")));
        Page right = answered(wrong.submit(
                Map.of("one-time-password", OF_CSV.codeAt(realm.now().toEpochMilli()))));
        assertThat(right.response().code()).isPresent();

        VAULT.keys(realm, NEWER_KEY, TestVault.KEY);
        JsonNode rotated =
                call("POST", path(realm, "/token-secrets/rotation"), null).json();
        assertThat(rotated.get("encrypted").asInt()).isEqualTo(3);
        VAULT.keys(realm, NEWER_KEY);
        Page afterwards = answered(page(second)
                .submit(Map.of("one-time-password", OF_PSKC.codeAt(realm.now().toEpochMilli()))));
        assertThat(afterwards.response().code()).isPresent();
        call("GET", path(realm, "/tokens"), null);
        call("GET", path(realm, "/tokens/" + CSV_SERIAL), null);
        call("GET", path(realm, "/set-up-check"), null);
        call("POST", path(realm, "/tokens/" + CSV_SERIAL + "/release"), null);
        call("POST", path(realm, "/tokens/" + CSV_SERIAL + "/revoke"), null);
    }

    /** Files in which the secret stands where something else is expected, or where the request itself is wrong. */
    private static void readWrongFiles(TestRealm realm, TestContract contract) {
        KeyFob fob = OF_WRONG_FILE;
        String id = begin(realm);
        for (String form : List.of(fob.hex(), fob.base32())) {
            addFile(realm, id, file("serial,secret-hex\n" + form + ",60000083"));
            addFile(realm, id, file("kind,serial,secret-hex\n" + form + ",60000083,aa"));
            addFile(realm, id, file("contract,secret-hex,serial\n" + form + ",aa,60000083"));
        }
        addFile(realm, id, csv("6", fob.hex(), contract));
        addFile(realm, id, csv("60000083", fob.hex() + "zz", contract));
        addFile(realm, id, file(fob.hex() + ",60000083"));
        String files = path(realm, "/token-imports/" + id + "/files");
        call("POST", files, Map.of("format", fob.hex(), "content", "a"));
        call("POST", files, Map.of("format", "csv", "content", "a", "period", fob.hex()));
        call("POST", files, Map.of("format", "csv", "content", "a", "allow", List.of(fob.hex())));
        call("POST", files, Map.of("format", "csv", "content", List.of(fob.hex())));
        call("POST", files, Map.of("format", "csv", fob.hex(), "a"));
        call("POST", files, Map.of("format", "csv", "content", "a", "key", fob.base32()));
        for (String raw : List.of(fob.base32() + ",60000083", fob.hex() + ",60000083")) {
            send(files, raw);
        }
        call("GET", path(realm, "/token-imports/" + id), null);
        call("POST", path(realm, "/token-imports/" + id + "/commit"), null);
    }

    /** A body as it is, whatever it is. */
    private static void send(String path, String body) {
        Answer answer = JsonHttp.send(JsonHttp.request(
                        URI.create(ground.server().baseUrl() + "/admin" + path))
                .header("Authorization", "Bearer " + ground.realm().admin().token())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build());
        ANSWERS.add(answer.status() + answer.text() + answer.response().headers());
    }

    private static Map<String, Object> csv(String serial, String secret, TestContract contract) {
        return file("serial,secret-hex,contract\n" + serial + "," + secret + "," + contract.id());
    }

    private static Map<String, Object> file(String csv) {
        return Map.of("format", "csv", "content", csv, "allow", List.of("plain_secrets"));
    }

    private static String begin(TestRealm realm) {
        return call("POST", path(realm, "/token-imports"), null)
                .orFail()
                .json()
                .get("id")
                .asText();
    }

    private static void addFile(TestRealm realm, String id, Map<String, Object> file) {
        call("POST", path(realm, "/token-imports/" + id + "/files"), file).orFail();
    }

    private static void register(TestUser user, String serial, KeyFob fob) {
        Page login = ground.client()
                .visitor()
                .open(ground.client().authorization().url())
                .logIn(user.loginId(), user.loginPassword());
        Page registered = answered(answered(login)
                .submit(Map.of(
                        "token-serial",
                        serial,
                        "one-time-password",
                        fob.codeAt(ground.realm().now().toEpochMilli()))));
        assertThat(registered.response().code()).isPresent();
    }

    private static Page page(TestUser user) {
        return answered(ground.client()
                .visitor()
                .open(ground.client().authorization().acrValues("otp").url())
                .logIn(user.loginId(), user.loginPassword()));
    }

    private static Page answered(Page page) {
        ANSWERS.add(page.address() + "\n" + page.headers() + "\n" + page.html());
        return page;
    }

    private static Answer call(String method, String path, Object body) {
        Answer answer = ground.realm().admin().call(method, path, body);
        ANSWERS.add(answer.status() + answer.text() + answer.response().headers());
        return answer;
    }

    private static TestUser member(TestContract contract, String loginId) {
        TestUser user = ground.userWithLoginPassword(loginId);
        contract.join(user);
        return user;
    }

    /** In a column of text, in one of bytes, in an event, an answer and the log. */
    private static void plant(TestRealm realm) {
        String hex = PLANTED.fob().hex();
        String userId = TestUser.addedWithLoginPassword(realm, "planted-" + hex).id();
        tables().execute("insert into USER_ATTRIBUTE (ID, NAME, VALUE, USER_ID) values ('%s', 'planted', '%s', '%s')"
                .formatted(hex.substring(0, 36), PLANTED.fob().base32(), userId));
        tables().execute("create table if not exists planted (bytes bytea)");
        tables().execute("insert into planted values (decode('%s', 'hex'))".formatted(hex));
        ground.client().directGrant("planted-" + hex, "wrong");
        call("GET", realm.path("/users/" + userId), null);
    }

    /** Its first bytes differ from those of any other, so that a part of it is one of its own. */
    private static KeyFob fob(String name) {
        return new KeyFob(
                (name + "-twenty-bytes-long-at-least").substring(0, 20).getBytes(StandardCharsets.US_ASCII));
    }

    private static ServerDatabase tables() {
        return ground.server().tables().orElseThrow();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String path(TestRealm realm, String rest) {
        return realm.path("/dual-password" + rest);
    }
}
