package io.github.dualpassword.boundtransaction;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What the guide for integrators shows is what would be taken, and the hash that it shows is that of its own example. */
class TransactionExampleTest {

    private static final Path GUIDE = Path.of("../docs/integrating-applications.md");
    private static final Pattern DETAILS = Pattern.compile("DETAILS='(\\[.*?\\])'", Pattern.DOTALL);
    private static final Pattern HASH = Pattern.compile("\"txn_hash\": ?\"([^\"]+)\"");

    @Test
    void theExampleIsTakenAndItsHashIsRight() throws IOException, DetailsFault {
        String guide = Files.readString(GUIDE);
        String pushed =
                DETAILS.matcher(guide).results().findFirst().orElseThrow().group(1);
        List<String> hashes = HASH.matcher(guide)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();

        TransactionDetails details = TransactionDetails.read(pushed);

        assertThat(details.txn()).isEqualTo("T-2026-000123");
        assertThat(details.amount().orElseThrow().printed()).isEqualTo("1,250,000");
        assertThat(hashes).hasSize(2).containsOnly(Fingerprint.of(pushed));
    }
}
