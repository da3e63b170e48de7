package io.github.dualpassword.benchmarks;

import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;

import io.github.dualpassword.testground.http.AdminApi;
import io.github.dualpassword.testground.realm.EncryptedPskc;
import io.github.dualpassword.testground.realm.RealmFile;
import io.github.dualpassword.testground.realm.TestRealm;
import io.github.dualpassword.testground.server.ServerOptions;
import io.github.dualpassword.testground.server.StockServer;

/**
 * Import of 100,000 tokens through a running server, as encrypted PSKC in parts and as one CSV file, and their rotation: seconds,
 * and by how much the heap has grown. The server's largest heap is what it uses without work and 200 MB: more than that
 * none of it can need.
 */
final class TokenCost {

    private static final int TOKENS = 100_000;
    private static final int TOKENS_IN_PART = 8_000;
    private static final int WARM_UP = 2_000;
    private static final int SECRET_BYTES = 20;
    private static final int KEY_BYTES = 32;
    private static final int FIRST_SERIAL = 10_000_000;
    private static final int HEAP_MEGABYTES = 270;

    private final RealmFile profile;
    private final Random random = new Random(1);

    TokenCost(Path profile) {
        this.profile = RealmFile.read(profile).withoutUsers();
    }

    /** Rows of a table: what, seconds, heap. */
    String measure() {
        KeyVault vault = KeyVault.empty();
        try (StockServer server = StockServer.started(ServerOptions.postgresql()
                .fullyCompiled()
                .heapMegabytes(HEAP_MEGABYTES)
                .buildArgument("--vault=file")
                .argument(vault.argument())
                .build())) {
            String key = newKey();
            StringBuilder rows = new StringBuilder();
            warmUp(server, vault, key);
            rows.append(csv(server, vault, key));
            TestRealm realm = realm(server, vault, "pskc", key);
            rows.append(pskc(realm));
            rows.append(rotation(realm, vault, key));
            return rows.toString();
        }
    }

    private void warmUp(StockServer server, KeyVault vault, String key) {
        TestRealm realm = realm(server, vault, "warm-up", key);
        importAll(realm, List.of(csvPart(0, WARM_UP), pskcPart(WARM_UP, WARM_UP)));
        vault.write(realm.name(), newKey(), key);
        post(realm, "/token-secrets/rotation", null);
    }

    private String csv(StockServer server, KeyVault vault, String key) {
        TestRealm realm = realm(server, vault, "csv", key);
        return measured(
                server,
                "import of %,d tokens: CSV, one file".formatted(TOKENS),
                () -> importAll(realm, List.of(csvPart(0, TOKENS))));
    }

    private String pskc(TestRealm realm) {
        List<Map<String, Object>> parts = IntStream.iterate(0, first -> first < TOKENS, first -> first + TOKENS_IN_PART)
                .mapToObj(first -> pskcPart(first, Math.min(TOKENS_IN_PART, TOKENS - first)))
                .toList();
        return measured(
                (StockServer) realm.server(),
                "import of %,d tokens: encrypted PSKC, %d files".formatted(TOKENS, parts.size()),
                () -> importAll(realm, parts));
    }

    private String rotation(TestRealm realm, KeyVault vault, String key) {
        vault.write(realm.name(), newKey(), key);
        return measured((StockServer) realm.server(), "a new key for %,d secrets".formatted(TOKENS), () -> {
            JsonNode done = post(realm, "/token-secrets/rotation", null);
            insist(
                    done.get("encrypted").asInt() == TOKENS
                            && done.get("unreadable").asInt() == 0,
                    done);
        });
    }

    /** Takes all files, makes the dry run and commits. */
    private static void importAll(TestRealm realm, List<Map<String, Object>> parts) {
        String id = post(realm, "/token-imports", null).get("id").textValue();
        for (Map<String, Object> part : parts) {
            JsonNode taken = post(realm, "/token-imports/" + id + "/files", part);
            insist(taken.get("faultCount").asInt() == 0, taken);
        }
        JsonNode dryRun = realm.admin().get(realm.path("/dual-password/token-imports/" + id));
        insist(dryRun.get("good").asBoolean(), dryRun);
        post(realm, "/token-imports/" + id + "/commit", null);
    }

    private static String measured(StockServer server, String what, Runnable work) {
        try (HeapWatch heap = new HeapWatch(server)) {
            long begin = System.nanoTime();
            work.run();
            double seconds = (System.nanoTime() - begin) / 1e9;
            return String.format(Locale.ROOT, "| %s | %.1f | %s |%n", what, seconds, heap.text());
        }
    }

    private Map<String, Object> csvPart(int first, int tokens) {
        StringBuilder csv = new StringBuilder("serial,secret-hex");
        for (int number = first; number < first + tokens; number++) {
            csv.append('\n')
                    .append(FIRST_SERIAL + number)
                    .append(',')
                    .append(HexFormat.of().formatHex(secret()));
        }
        return Map.of("format", "csv", "content", csv.toString(), "allow", List.of("plain_secrets"));
    }

    private Map<String, Object> pskcPart(int first, int tokens) {
        EncryptedPskc file = new EncryptedPskc();
        for (int number = first; number < first + tokens; number++) {
            file.add(String.valueOf(FIRST_SERIAL + number), secret());
        }
        return Map.of("format", "pskc", "content", file.text(), "key", file.key());
    }

    private byte[] secret() {
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        return secret;
    }

    private String newKey() {
        byte[] key = new byte[KEY_BYTES];
        random.nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }

    private TestRealm realm(StockServer server, KeyVault vault, String name, String key) {
        vault.write(name, key);
        return TestRealm.imported(server, profile, name);
    }

    private static JsonNode post(TestRealm realm, String route, Object body) {
        AdminApi admin = realm.admin();
        return admin.post(realm.path("/dual-password" + route), body).json();
    }

    private static void insist(boolean asExpected, JsonNode answer) {
        if (!asExpected) {
            throw new IllegalStateException("Not what was expected: " + answer);
        }
    }
}
