package io.github.dualpassword.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

import com.fasterxml.jackson.databind.JsonNode;

import io.github.dualpassword.benchmarks.Refusal.Shown;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.server.ServerOptions;
import io.github.dualpassword.testground.server.StockServer;

/**
 * How long the page before login takes to refuse: each kind of refusal once in a round, in another order each time, so that whatever
 * else the machine does meets all of them alike. Every kind is compared with the refusal of an administrator whom nobody knows.
 */
final class RefusalCost {

    private static final int WARM_UP = 60;
    private static final int ROUNDS = 400;
    private static final int KEY_BYTES = 32;
    private static final double SMALLEST_P = 0.0001;
    private static final String REFUSED = "お手続きは実行されませんでした";

    private final Path profile;
    private final Random random = new Random(1);

    RefusalCost(Path profile) {
        this.profile = profile;
    }

    /** Rows of a table: what is entered, why it is refused, milliseconds, share, probability. */
    String measure() {
        KeyVault vault = KeyVault.empty();
        try (StockServer server = StockServer.started(ServerOptions.postgresql()
                .fullyCompiled()
                .argument(vault.argument())
                .build())) {
            byte[] key = new byte[KEY_BYTES];
            random.nextBytes(key);
            RefusedCompany company = RefusedCompany.added(
                    server, profile, vault, Base64.getEncoder().encodeToString(key));
            List<Refusal> refusals = Refusals.of(company);
            refusals.forEach(refusal -> insistOnReason(company, refusal));
            rounds(company, refusals, WARM_UP);
            return table(rounds(company, refusals, ROUNDS));
        }
    }

    private Map<Refusal, Figures> rounds(RefusedCompany company, List<Refusal> refusals, int rounds) {
        Map<Refusal, Figures> millis = new LinkedHashMap<>();
        refusals.forEach(refusal -> millis.put(refusal, new Figures()));
        List<Refusal> order = new ArrayList<>(refusals);
        for (int round = 0; round < rounds; round++) {
            company.forgetWrongEntries();
            Collections.shuffle(order, random);
            Page page = company.open();
            for (Refusal refusal : order) {
                company.nextMinute();
                Map<String, String> fields = refusal.fields().get();
                page.document();
                long begin = System.nanoTime();
                page = RefusedCompany.execute(page, fields);
                millis.get(refusal).add((System.nanoTime() - begin) / 1e6);
                insist(page.text().contains(REFUSED), refusal, page.toString());
            }
        }
        return millis;
    }

    /** Or something else would be measured than what the table says. */
    private static void insistOnReason(RefusedCompany company, Refusal refusal) {
        company.nextMinute();
        RefusedCompany.execute(company.open(), refusal.fields().get());
        JsonNode newest = company.realm().events("RESET_PASSWORD_ERROR").get(0);
        insist(newest.get("error").asText().equals(refusal.error()), refusal, newest.toString());
    }

    private static void insist(boolean asExpected, Refusal refusal, String answer) {
        if (!asExpected) {
            throw new IllegalStateException("Not what was expected of " + refusal.what() + ": " + answer);
        }
    }

    private static String table(Map<Refusal, Figures> millis) {
        Map<Shown, Figures> references = new EnumMap<>(Shown.class);
        millis.forEach((refusal, figures) -> references.putIfAbsent(refusal.shown(), figures));
        StringBuilder rows = new StringBuilder();
        millis.forEach((refusal, figures) -> {
            Figures reference = references.get(refusal.shown());
            rows.append("| %s | %s | %s | %s |%n"
                    .formatted(
                            refusal.shown(),
                            refusal.what(),
                            figures.quartiles(2),
                            figures == reference ? "– | –" : compared(figures, reference)));
        });
        return rows.toString();
    }

    private static String compared(Figures figures, Figures reference) {
        RankSum ranks = RankSum.of(figures, reference);
        String p = ranks.p() < SMALLEST_P ? "< 0.0001" : String.format(Locale.ROOT, "%.4f", ranks.p());
        return String.format(Locale.ROOT, "%.1f %% | %s", 100 * ranks.greater(), p);
    }
}
