package io.github.dualpassword.adminapi;

import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;

import io.github.dualpassword.lockout.Crowd;
import io.github.dualpassword.testground.TestVault;
import io.github.dualpassword.testground.http.JsonHttp;
import io.github.dualpassword.testground.http.JsonHttp.Answer;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.realm.RealmFile;
import io.github.dualpassword.testground.realm.TestContract;
import io.github.dualpassword.testground.realm.TestRealm;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever is sent to the inventory, whoever sends it and how many at a time: nothing is half done, and nothing is left over. */
class InventoryAttacksTest {

    @RegisterExtension
    static final TestGround ground = TestGround.onServer()
            .withProfile("two-stage", file -> file.withoutUsers().quickHashes());

    private static final int MEGABYTE = 1_000_000;
    private static final List<String> TABLES_OF_IMPORTS =
            List.of("DP_TOKEN_IMPORT", "DP_TOKEN_STAGED", "DP_TOKEN_FAULT");

    private static ImportedTokens tokens;
    private static TestContract contract;
    private static TestContract otherContract;

    @BeforeAll
    static void addContracts() {
        TestVault.shared().keys(ground.realm(), TestVault.KEY);
        tokens = new ImportedTokens(ground.realm());
        contract = TestContract.added(ground.realm(), "owner");
        otherContract = TestContract.added(ground.realm(), "rival");
    }

    @Test
    void anAdministratorOfAnotherRealmGetsNowhere() {
        tokens.add("40000001");
        String id = tokens.beginWithFile();
        try (TestRealm other =
                ground.importRealm(RealmFile.profile("two-stage").withoutUsers().quickHashes(), "other-inventory")) {
            Staff foreign = Staff.withRoles(other, "foreign", "realm-admin");

            assertThat(Stream.of(
                                    foreign.admin().call("GET", path("/tokens"), null),
                                    foreign.admin().call("GET", path("/tokens/40000001"), null),
                                    foreign.admin().call("POST", path("/tokens/40000001/revoke"), null),
                                    foreign.admin().call("POST", path("/token-imports"), null),
                                    foreign.admin().call("POST", path("/token-imports/" + id + "/commit"), null),
                                    foreign.admin().call("POST", path("/token-secrets/rotation"), null))
                            .map(Answer::status))
                    .hasSize(6)
                    .containsOnly(403);
            assertThat(foreign.admin()
                            .call("GET", other.path("/dual-password/token-imports/" + id), null)
                            .status())
                    .as("an import of this realm, in the own one")
                    .isEqualTo(404);
            assertThat(foreign.admin()
                            .call("GET", other.path("/dual-password/tokens/40000001"), null)
                            .status())
                    .isEqualTo(404);
        }
        assertThat(state("40000001")).isEqualTo("in_stock");
    }

    /** A token of fine-grained permissions on one user is none on tokens. */
    @Test
    void aPermissionOnOneUserIsNoneOnTokens() {
        tokens.add("40000011");
        try (TestRealm fine =
                ground.importRealm(RealmFile.profile("two-stage").withoutUsers().quickHashes(), "fine-inventory")) {
            FineGrained permissions = FineGrained.enabledIn(fine);
            Staff staff = Staff.withRoles(fine, "fine");
            permissions.onUser(staff, staff.user().id(), "view", "manage");

            assertThat(staff.admin()
                            .call("GET", fine.path("/dual-password/tokens"), null)
                            .status())
                    .isEqualTo(403);
            assertThat(staff.admin()
                            .call("POST", fine.path("/dual-password/token-imports"), null)
                            .status())
                    .isEqualTo(403);
        }
    }

    @Test
    void aServiceAccountMayDoWhatItsRolesSay() {
        String token =
                ServiceAccount.added(ground.realm(), "importer", "manage-realm").token();

        assertThat(send(token, "POST", "/token-imports", "").status()).isEqualTo(200);
        assertThat(send(token, "GET", "/tokens", "").status()).isEqualTo(403);
    }

    @Test
    void whoMayNotAssignImportsNothingForAContract() {
        Staff importer = Staff.withRoles(ground.realm(), "importer-only", "manage-realm");
        Staff both = Staff.withRoles(ground.realm(), "importer-and-manager", "manage-realm", "manage-users");
        String id = tokens.begin();
        tokens.addFile(
                id,
                "serial,secret-hex,contract\n40000021," + ImportedTokens.secret("40000021") + ",\n40000022,"
                        + ImportedTokens.secret("40000022") + "," + contract.id());

        JsonNode report = importer.admin().get(path("/token-imports/" + id));
        Answer refused = importer.admin().call("POST", path("/token-imports/" + id + "/commit"), null);

        assertThat(report.get("good").asBoolean()).isFalse();
        assertThat(faults(report)).containsExactly("1:3 40000022 assigning_not_allowed");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(tokens.find("serial=4000002")).isEmpty();
        assertThat(both.admin()
                        .call("POST", path("/token-imports/" + id + "/commit"), null)
                        .status())
                .isEqualTo(200);
        assertThat(state("40000022")).isEqualTo("assigned");
    }

    @Test
    void oneImportThatManyCommitAtOnceIsCommittedOnce() {
        String id = tokens.begin();
        tokens.addFile(id, csv(40_000_100, 50));

        List<Integer> answers = Crowd.allAtOnce(IntStream.range(0, 8).boxed().toList(), caller -> tokens.commit(id));

        assertThat(answers).containsOnlyOnce(200).containsOnly(200, 404);
        assertThat(tokens.find("serial=400001")).hasSize(50);
        assertThat(ground.realm().adminEvents().stream()
                        .filter(event -> event.get("resourcePath").asText().contains(id)))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {40_001_000, 40_002_000, 40_003_000, 40_004_000, 40_005_000})
    void ofTwoImportsWithOneSerialNumberOneIsAddedWholeAndTheOtherRefusedWhole(int first) {
        String one = tokens.begin();
        tokens.addFile(one, csv(first, 200));
        String other = tokens.begin();
        tokens.addFile(other, csv(first + 199, 200));

        List<Integer> answers = Crowd.allAtOnce(List.of(one, other), tokens::commit);

        assertThat(answers).containsExactlyInAnyOrder(200, 409);
        int begin = answers.get(0) == 200 ? first : first + 199;
        assertThat(serials("max=1000&after=" + (first - 1)).stream()
                        .mapToInt(Integer::parseInt)
                        .filter(serial -> serial < first + 1_000))
                .containsExactlyElementsOf(
                        IntStream.range(begin, begin + 200).boxed().toList());
        String refused = answers.get(0) == 200 ? other : one;
        assertThat(faults(tokens.report(refused)))
                .singleElement()
                .satisfies(fault -> assertThat(fault).endsWith(" " + (first + 199) + " serial_taken"));
    }

    @Test
    void filesThatComeAtOnceAreAllTakenEachWithANumberOfItsOwn() {
        String id = tokens.begin();

        List<JsonNode> answers = Crowd.allAtOnce(
                IntStream.range(0, 8).boxed().toList(),
                number -> tokens.addFile(id, csv(40_010_000 + number * 10, 10)));

        assertThat(answers)
                .extracting(answer -> answer.get("files").asInt())
                .containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6, 7, 8);
        assertThat(tokens.report(id).get("tokens").asInt()).isEqualTo(80);
        assertThat(tokens.commit(id)).isEqualTo(200);
        assertThat(tokens.find("serial=40010")).hasSize(80);
    }

    @Test
    void anImportOnWhichSomebodyElseWorksIsSaidToBeBusy() throws SQLException {
        String id = tokens.begin();
        tokens.addFile(id, csv(40_020_000, 1));
        Answer answer;
        try (Connection other = ground.server().tables().orElseThrow().connect();
                Statement lock = other.createStatement()) {
            other.setAutoCommit(false);
            lock.execute("select * from DP_TOKEN_IMPORT where ID = '" + id + "' for update");

            answer = ground.realm().admin().call("POST", path("/token-imports/" + id + "/commit"), null);
            other.rollback();
        }

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.json().get("error").asText()).isEqualTo("import_busy");
        assertThat(tokens.find("serial=40020")).isEmpty();
        assertThat(tokens.commit(id)).isEqualTo(200);
    }

    @Test
    void aTokenThatTwoAssignAtOnceGoesToOneOfThem() {
        List<String> serials = IntStream.range(40_030_000, 40_030_010)
                .mapToObj(String::valueOf)
                .toList();
        tokens.add(serials.toArray(String[]::new));

        List<List<Integer>> answers = serials.stream()
                .map(serial -> Crowd.allAtOnce(
                        List.of(contract, otherContract, contract, otherContract),
                        owner -> ground.realm()
                                .admin()
                                .call("PUT", path("/tokens/" + serial + "/contract"), Map.of("id", owner.id()))
                                .status()))
                .toList();

        assertThat(answers)
                .hasSize(10)
                .allSatisfy(answer -> assertThat(answer).containsExactlyInAnyOrder(200, 200, 409, 409));
    }

    @Test
    void aTokenThatIsRevokedAndTakenBackAtOnceIsRevoked() {
        List<String> serials = IntStream.range(40_040_000, 40_040_010)
                .mapToObj(String::valueOf)
                .toList();
        serials.forEach(serial -> tokens.addTo(contract, serial));

        List<Integer> answers = serials.stream()
                .flatMap(serial -> Crowd.allAtOnce(
                        List.of("POST", "DELETE"),
                        method -> ground.realm()
                                .admin()
                                .call(
                                        method,
                                        path("/tokens/" + serial + (method.equals("POST") ? "/revoke" : "/contract")),
                                        null)
                                .status())
                        .stream())
                .toList();

        // Which of both comes first is open, and one that is revoked is not taken back.
        assertThat(answers).hasSize(20).isSubsetOf(204, 409);
        assertThat(serials)
                .isNotEmpty()
                .allSatisfy(serial -> assertThat(state(serial)).isEqualTo("revoked"));
    }

    @Test
    void aDryRunLeavesNothingBehind() {
        String id = tokens.begin();
        tokens.addFile(id, csv(40_050_000, 3) + "\n12,aa");
        assertThat(rowsOf(id)).as("what is staged").containsExactly("1", "3", "1");

        tokens.report(id);
        assertThat(tokens.commit(id)).isEqualTo(409);
        assertThat(tokens.find("serial=40050")).isEmpty();
        ground.realm().admin().delete(path("/token-imports/" + id));

        assertThat(rowsOf(id)).containsExactly("0", "0", "0");
        assertThat(tokens.commit(id)).isEqualTo(404);
    }

    @Test
    void anAbandonedImportIsSweptAfterADay() {
        String id = tokens.begin();
        tokens.addFile(id, csv(40_060_000, 3) + "\n12,aa");
        ground.realm().shiftClock(Duration.ofHours(23));
        ground.realm().sweep();
        assertThat(rowsOf(id)).containsExactly("1", "3", "1");

        ground.realm().shiftClock(Duration.ofHours(25));
        ground.realm().sweep();

        assertThat(rowsOf(id)).containsExactly("0", "0", "0");
        assertThat(tokens.commit(id)).isEqualTo(404);
        assertThat(tokens.find("serial=40060")).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "truncated      | NOT_WELL_FORMED",
                "entity bomb    | DOCUMENT_TYPE",
                "external file  | DOCUMENT_TYPE",
                "oversized      | TOO_LARGE",
                "wrong MAC      | MAC_WRONG",
                "wrong password | MAC_KEY_WRONG",
                "no XML         | NOT_WELL_FORMED"
            })
    void ofAFileThatIsWrongNothingIsImportedNorOfTheOthers(String kind, String code) {
        String right = Pskc.ofTools("by-password.xml");
        String password = kind.equals("wrong password") ? "wrong horse" : "correct horse";
        String content = switch (kind) {
            case "truncated" -> right.substring(0, right.length() - 200);
            case "entity bomb" ->
                "<!DOCTYPE a [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\">]>\n<KeyContainer Version='1.0'>&b;</KeyContainer>";
            case "external file" -> "<!DOCTYPE a SYSTEM \"file:///etc/passwd\">\n<KeyContainer Version='1.0'/>";
            case "oversized" -> right.replace("<pskc:SerialNo>", "<pskc:SerialNo>" + "1".repeat(20_000));
            case "wrong MAC" -> right.replaceFirst("<pskc:ValueMAC>...", "<pskc:ValueMAC>AAA");
            case "wrong password" -> right;
            default -> "no XML";
        };
        String id = tokens.begin();
        tokens.addFile(id, csv(40_070_000, 1));

        JsonNode told = tokens.addFile(id, Map.of("format", "pskc", "content", content, "password", password));

        assertThat(told.get("faultCount").asInt()).isPositive();
        JsonNode fault = told.get("faults").get(0);
        assertThat(fault.get("code").asText()).isEqualToIgnoringCase(code);
        assertThat(fault.get("file").asInt()).isEqualTo(2);
        assertThat(fault.get("line").asInt()).isPositive();
        assertThat(tokens.commit(id)).isEqualTo(409);
        assertThat(tokens.find("serial=40070")).isEmpty();
        assertThat(tokens.find("serial=1000000")).isEmpty();
    }

    @Test
    void aBodyNearTheLimitIsTakenAndALargerOneRefused() {
        String id = tokens.begin();
        String line = "\n40080000," + ImportedTokens.secret("40080000");
        String blanks = "\n".repeat(4_000);
        String padded = "serial,secret-hex" + line + blanks.repeat(9 * MEGABYTE / 8_000);

        JsonNode told = tokens.addFile(id, padded);
        Answer larger = ground.realm()
                .admin()
                .call(
                        "POST",
                        path("/token-imports/" + id + "/files"),
                        Map.of("format", "csv", "content", "x".repeat(11 * MEGABYTE)));

        assertThat(told.get("tokens").asInt()).isEqualTo(1);
        assertThat(larger.status()).isEqualTo(413);
        assertThat(tokens.report(id).get("files").asInt()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/tokens/%00",
                "/tokens/4009%000000",
                "/tokens/..%2f..%2fusers",
                "/tokens/%2e%2e/users",
                "/tokens/;a=b",
                "/token-imports/%00",
                "/token-imports/..%2ftokens",
                "/token-imports/%EF%BC%8E%EF%BC%8E",
                "/tokens?contract=%00",
                "/tokens?serial=%00",
                "/tokens?after=%27%3B--",
                "/tokens?contract=%20",
                "/tokens?contract=LONG"
            })
    void oddAddressesAreRefusedAndNoErrorOfTheServer(String address) {
        String path = address.replace("LONG", "a".repeat(300));

        assertThat(send(ground.server().admin().token(), "GET", path, "").status())
                .isBetween(400, 405);
    }

    @Test
    void fullWidthSerialNumbersAreThoseTheyMean() {
        String id = tokens.begin();
        tokens.addFile(id, "serial,secret-hex\n４００９０００１," + ImportedTokens.secret("40090001"));
        assertThat(tokens.commit(id)).isEqualTo(200);
        String again = tokens.begin();
        tokens.addFile(again, csv(40_090_001, 1));

        assertThat(faults(tokens.report(again))).containsExactly("1:2 40090001 serial_taken");
        assertThat(serials("serial=" + JsonHttp.encode("４００９"))).containsExactly("40090001");
        assertThat(ground.realm()
                        .admin()
                        .get(path("/tokens/" + JsonHttp.encode("４００９０００１")))
                        .get("serial")
                        .asText())
                .isEqualTo("40090001");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"4010\u00000001", "401\u00a00\u20030002", "\u2460\u2461\u2462\u2463\u2464\u2465\u2466\u2467"})
    void oddSerialNumbersInAFileAreFaultsOrWhatTheyMean(String serial) {
        String id = tokens.begin();

        JsonNode told = tokens.addFile(
                id,
                "serial,secret-hex,contract\n" + serial + ","
                        + ImportedTokens.secret("40100001") + ",\n40100009,"
                        + ImportedTokens.secret("40100009") + ",a\u0000b");

        assertThat(told.get("tokens").asInt() + told.get("faultCount").asInt()).isEqualTo(2);
        assertThat(told.get("faults").findValuesAsText("code")).contains("no_contract");
        assertThat(tokens.commit(id)).isEqualTo(409);
    }

    private static String state(String serial) {
        return tokens.find("serial=" + serial).get(0).get("state").asText();
    }

    private static List<String> serials(String query) {
        return StreamSupport.stream(tokens.find(query).spliterator(), false)
                .map(token -> token.get("serial").asText())
                .toList();
    }

    private static List<String> faults(JsonNode report) {
        return StreamSupport.stream(report.get("faults").spliterator(), false)
                .map(fault -> "%d:%d %s %s"
                        .formatted(
                                fault.get("file").asInt(),
                                fault.get("line").asInt(),
                                fault.get("serial").asText(),
                                fault.get("code").asText()))
                .toList();
    }

    /** How many rows an import has in each table. */
    private static List<String> rowsOf(String importId) {
        return TABLES_OF_IMPORTS.stream()
                .map(table -> ground.server()
                        .tables()
                        .orElseThrow()
                        .query("select count(*) from %s where %s = '%s'"
                                .formatted(table, table.equals("DP_TOKEN_IMPORT") ? "ID" : "IMPORT_ID", importId)))
                .map(Collections::max)
                .toList();
    }

    private static String csv(int first, int count) {
        StringBuilder csv = new StringBuilder("serial,secret-hex");
        for (int serial = first; serial < first + count; serial++) {
            csv.append('\n').append(serial).append(',').append(ImportedTokens.secret(String.valueOf(serial)));
        }
        return csv.toString();
    }

    private static Answer send(String token, String method, String address, String body) {
        return JsonHttp.send(JsonHttp.request(URI.create(ground.server().baseUrl() + "/admin" + path(address)))
                .header("Authorization", "Bearer " + token)
                .header("Accept", "application/json")
                .method(method, BodyPublishers.ofString(body))
                .build());
    }

    private static String path(String rest) {
        return ground.realm().path("/dual-password" + rest);
    }
}
