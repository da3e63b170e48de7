package io.github.dualpassword.otp;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.statistics.Statistics;

import static org.assertj.core.api.Assertions.assertThat;

/** Random use of a token, over days and with a clock that runs wrong, against a model that keeps every code it has accepted. */
@Tag("search")
class CodesAreAcceptedOnceTest {

    private static final int PERIOD = 60;
    private static final long START = 30_000_000L * PERIOD * 1_000;

    @Property(tries = 5_000, seed = "20261129", generation = GenerationMode.RANDOMIZED, edgeCases = EdgeCasesMode.NONE)
    @Label("a token with a clock is followed as by somebody who keeps every code")
    void aClock(@ForAll("entries") List<Entry> entries) {
        use(new CodeParameters(TokenKind.TOTP, MacAlgorithm.SHA1, 6, PERIOD), CodeProgress.before(0), entries);
    }

    @Property(tries = 5_000, seed = "20261129", generation = GenerationMode.RANDOMIZED, edgeCases = EdgeCasesMode.NONE)
    @Label("a token with a button is followed as by somebody who keeps every code")
    void aButton(@ForAll("entries") List<Entry> entries) {
        use(new CodeParameters(TokenKind.HOTP, MacAlgorithm.SHA1, 6, 0), CodeProgress.before(1_000), entries);
    }

    @Provide
    Arbitrary<List<Entry>> entries() {
        return Combinators.combine(
                        Arbitraries.longs().between(0, 400_000),
                        Arbitraries.integers().between(-3, 3))
                .as(Entry::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(60);
    }

    private static void use(CodeParameters parameters, CodeProgress start, List<Entry> entries) {
        Ledger ledger = new Ledger(parameters, start.lastUsed() + 1);
        CodeProgress progress = start;
        long now = START;
        int accepted = 0;
        List<Acceptance> answers = new ArrayList<>();
        List<Acceptance> expected = new ArrayList<>();
        for (Entry entry : entries) {
            now += entry.waited();
            long shown = ledger.expected(now) + entry.away();
            Acceptance answer = AcceptanceRules.accept(parameters, progress, position -> position == shown, now);
            answers.add(answer);
            expected.add(ledger.enter(shown, now));
            if (answer instanceof Acceptance.Accepted good) {
                progress = good.after();
                accepted++;
            }
        }
        assertThat(answers).isNotEmpty().isEqualTo(expected);
        assertThat(ledger.accepted).hasSize(accepted).doesNotHaveDuplicates().isSorted();
        Statistics.label("accepted several").collect(accepted > 2);
        Statistics.label("accepted several")
                .coverage(coverage -> coverage.check(true).percentage(share -> share > 40));
        boolean used = answers.stream().anyMatch(Acceptance.Used.class::isInstance);
        Statistics.label("entered a used one").collect(used);
        Statistics.label("entered a used one")
                .coverage(coverage -> coverage.check(true).percentage(share -> share > 40));
    }

    /**
     * An entry.
     *
     * @param waited milliseconds before it
     * @param away which code is entered, seen from the one that is expected
     */
    record Entry(long waited, int away) {}

    /** The same without any cleverness: it keeps all that it has accepted, and looks everything up. */
    private static final class Ledger {

        private final CodeParameters parameters;
        private final long first;
        private final List<Long> accepted = new ArrayList<>();
        private long clockAhead;

        Ledger(CodeParameters parameters, long first) {
            this.parameters = parameters;
            this.first = first;
        }

        long expected(long now) {
            return isButton() ? newest() + 1 : now / 1_000 / PERIOD + clockAhead;
        }

        Acceptance enter(long shown, long now) {
            long expected = expected(now);
            List<Long> good = LongStream.rangeClosed(isButton() ? expected : expected - 1, expected + 1)
                    .filter(position -> isButton() || Math.abs(position - now / 1_000 / PERIOD) <= 20)
                    .boxed()
                    .toList();
            if (good.contains(shown) && shown > newest()) {
                accepted.add(shown);
                clockAhead = isButton() ? 0 : shown - now / 1_000 / PERIOD;
                return new Acceptance.Accepted(new CodeProgress(shown, (int) clockAhead));
            }
            boolean known = isButton() ? shown == newest() : good.contains(shown);
            return known ? new Acceptance.Used() : new Acceptance.Wrong();
        }

        private long newest() {
            return Optional.of(accepted)
                    .filter(all -> !all.isEmpty())
                    .map(all -> all.get(all.size() - 1))
                    .orElse(first - 1);
        }

        private boolean isButton() {
            return parameters.kind() == TokenKind.HOTP;
        }
    }
}
