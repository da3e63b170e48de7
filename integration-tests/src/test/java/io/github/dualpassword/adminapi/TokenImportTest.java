package io.github.dualpassword.adminapi;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.fasterxml.jackson.databind.JsonNode;

import io.github.dualpassword.testground.TestVault;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.realm.TestContract;
import io.github.dualpassword.testground.requirements.Requirement;

import static org.assertj.core.api.Assertions.assertThat;

/** The bank imports tokens from files, all or none, and finds them. */
class TokenImportTest {

    @RegisterExtension
    static final TestGround ground = TestGround.onServer()
            .withProfile("two-stage", file -> file.withoutUsers().quickHashes());

    private static ImportedTokens tokens;
    private static TestContract contract;

    @BeforeAll
    static void addContract() {
        TestVault.shared().keys(ground.realm(), TestVault.KEY);
        tokens = new ImportedTokens(ground.realm());
        contract = TestContract.added(ground.realm(), "owner");
    }

    @BeforeEach
    void standStill() {
        ground.realm().standClockAt(TestGround.MORNING);
    }

    @Test
    void filesAreCheckedTogetherAndAddedAtOnce() {
        String id = tokens.begin();
        JsonNode first = tokens.addFile(id, csv("11000001", "11000002"));
        tokens.addFile(id, csv("11000003"));

        assertThat(first.get("tokens").asInt()).isEqualTo(2);
        assertThat(tokens.find("serial=11")).isEmpty();
        JsonNode report = tokens.report(id);
        assertThat(report.get("files").asInt()).isEqualTo(2);
        assertThat(report.get("tokens").asInt()).isEqualTo(3);
        assertThat(report.get("good").asBoolean()).isTrue();
        ground.realm().clearEvents();

        assertThat(tokens.commit(id)).isEqualTo(200);

        assertThat(serials("serial=11")).containsExactly("11000001", "11000002", "11000003");
        assertThat(tokens.commit(id)).isEqualTo(404);
        List<JsonNode> events = ground.realm().adminEvents();
        assertThat(events).hasSize(1);
        assertThat(events.get(0).get("representation").asText()).isEqualTo("{\"tokens\":3}");
    }

    @Test
    void forOneFaultNothingIsAdded() {
        tokens.add("12000001");
        String id = tokens.begin();
        tokens.addFile(id, csv("12000002", "12000001"));
        tokens.addFile(id, csv("12000002", "12"));

        JsonNode faults = tokens.report(id).get("faults");

        assertThat(tokens.commit(id)).isEqualTo(409);
        assertThat(serials("serial=12")).containsExactly("12000001");
        assertThat(StreamSupport.stream(faults.spliterator(), false)
                        .map(fault -> fault.get("file").asInt() + ":"
                                + fault.get("line").asInt() + " "
                                + fault.get("serial").asText() + " "
                                + fault.get("code").asText()))
                .containsExactly("2:3 12 serial", "1:3 12000001 serial_taken", "2:2 12000002 serial_taken");
    }

    @Test
    void aFileOfThousandsIsTakenAndReportedAsASmallOneIs() {
        StringBuilder file = new StringBuilder(csv());
        for (int number = 0; number < 2_600; number++) {
            String serial = String.valueOf(17_000_000 + number);
            String secret = number % 2 == 0 ? ImportedTokens.secret(serial) : "aa";
            file.append('\n').append(serial).append(',').append(secret);
        }
        String id = tokens.begin();

        JsonNode told = tokens.addFile(id, file.toString());
        JsonNode report = tokens.report(id);

        assertThat(told.get("tokens").asInt()).isEqualTo(1_300);
        assertThat(told.get("faultCount").asInt()).isEqualTo(1_300);
        assertThat(told.get("faults")).hasSize(1_000);
        assertThat(report).isEqualTo(told);
        assertThat(report.get("faults").get(999).get("line").asInt()).isEqualTo(2_001);
    }

    @Test
    void aTokenIsGivenToTheContractThatTheFileNames() {
        tokens.addTo(contract, "13000001");
        String id = tokens.begin();
        JsonNode unknown = tokens.addFile(
                id, "serial,secret-hex,contract\n13000002," + ImportedTokens.secret("13000002") + ",nobody");

        assertThat(unknown.get("faults").get(0).get("code").asText()).isEqualTo("no_contract");
        assertThat(tokens.commit(id)).isEqualTo(409);
        assertThat(serials("contract=" + contract.id())).contains("13000001").doesNotContain("13000002");
        assertThat(serials("state=assigned&serial=13")).containsExactly("13000001");
        assertThat(tokens.find("serial=13").get(0).get("contract").asText()).isEqualTo(contract.id());
    }

    @Test
    void anEncryptedFileIsReadWithItsPassword() {
        String id = tokens.begin();
        String file = Pskc.ofTools("by-password.xml");

        JsonNode without = tokens.addFile(id, Map.of("format", "pskc", "content", file));
        assertThat(without.get("faults").get(0).get("code").asText()).isEqualTo("key_needed");
        JsonNode with =
                tokens.addFile(tokens.begin(), Map.of("format", "pskc", "content", file, "password", "correct horse"));

        assertThat(with.get("tokens").asInt()).isEqualTo(3);
        assertThat(with.get("faultCount").asInt()).isZero();
    }

    @Test
    void tokensAreFoundPageByPage() {
        tokens.add(IntStream.rangeClosed(1, 7)
                .mapToObj(number -> "1400000" + number)
                .toArray(String[]::new));

        assertThat(serials("serial=14&max=3")).containsExactly("14000001", "14000002", "14000003");
        assertThat(serials("serial=14&max=3&after=14000003")).containsExactly("14000004", "14000005", "14000006");
        assertThat(serials("serial=14&max=3&after=14000006")).containsExactly("14000007");
    }

    @Test
    @Requirement("K01")
    void tokensThatExpireSoonAreFound() {
        String id = tokens.begin();
        tokens.addFile(
                id,
                "serial,secret-hex,expiry\n15000001," + ImportedTokens.secret("15000001") + ",2026-11-23\n15000002,"
                        + ImportedTokens.secret("15000002") + ",2026-11-24\n15000003,"
                        + ImportedTokens.secret("15000003") + ",2026-12-24\n15000004,"
                        + ImportedTokens.secret("15000004") + ",2026-12-25");
        tokens.commit(id);

        assertThat(serials("serial=15&expires-within=30")).containsExactly("15000002", "15000003");
        assertThat(serials("serial=15&expires-within=0")).containsExactly("15000002");
    }

    @Test
    void noAnswerAndNoEventHoldsASecret() {
        ground.realm().clearEvents();
        String secret = ImportedTokens.secret("16000001");
        String id = tokens.begin();
        JsonNode file = tokens.addFile(id, csv("16000001") + "\n16," + secret);
        JsonNode report = tokens.report(id);
        tokens.add("16000002");

        assertThat(List.of(
                        file.toString(),
                        report.toString(),
                        tokens.find("serial=16").toString(),
                        ground.realm().adminEvents().toString()))
                .noneMatch(text -> text.contains(secret) || text.contains(ImportedTokens.secret("16000002")));
    }

    private static String csv(String... serials) {
        StringBuilder csv = new StringBuilder("serial,secret-hex");
        for (String serial : serials) {
            csv.append('\n').append(serial).append(',').append(ImportedTokens.secret(serial));
        }
        return csv.toString();
    }

    private static List<String> serials(String query) {
        return StreamSupport.stream(tokens.find(query).spliterator(), false)
                .map(token -> token.get("serial").asText())
                .toList();
    }
}
