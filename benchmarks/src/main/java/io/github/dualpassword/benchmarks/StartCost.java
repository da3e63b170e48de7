package io.github.dualpassword.benchmarks;

import java.util.Locale;

import io.github.dualpassword.testground.server.Providers;
import io.github.dualpassword.testground.server.ServerOptions;
import io.github.dualpassword.testground.server.StockServer;

/** Time from starting a server, on a database it knows, until it is ready; with and without the JAR, in turn. */
final class StartCost {

    private static final int ROUNDS = 5;

    String measure() {
        Figures without = new Figures();
        Figures with = new Figures();
        try (StockServer stock = StockServer.started(ServerOptions.h2()
                        .providers(Providers.NONE)
                        .fullyCompiled()
                        .build());
                StockServer ours = StockServer.started(ServerOptions.h2()
                        .providers(Providers.EXTENSION)
                        .fullyCompiled()
                        .build())) {
            stock.stop();
            ours.stop();
            for (int i = 0; i < ROUNDS; i++) {
                without.add(start(stock));
                with.add(start(ours));
            }
        }
        return "| without the JAR | %s |%n| with the JAR | %s |%n".formatted(without.text(1), with.text(1))
                + String.format(Locale.ROOT, "| ratio | × %.2f |%n", with.median() / without.median());
    }

    private static double start(StockServer server) {
        long begin = System.nanoTime();
        server.start();
        double seconds = (System.nanoTime() - begin) / 1e9;
        server.stop();
        return seconds;
    }
}
