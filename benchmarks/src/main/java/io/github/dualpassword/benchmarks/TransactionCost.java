package io.github.dualpassword.benchmarks;

import java.net.URI;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.dualpassword.testground.oidc.AuthorizationRequest;
import io.github.dualpassword.testground.oidc.OidcClient;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.oidc.Visitor;
import io.github.dualpassword.testground.realm.TestRealm;

/**
 * What a confirmation costs that is bound to a transaction, beside one that is not, by a user who is signed in; in turn. Then how
 * much of it travels with a browser.
 */
final class TransactionCost {

    private static final int WARM_UP = 10;
    private static final int ROUNDS = 30;
    private static final String CONFIRMATION_PASSWORD = "Confirm-user01";

    /** In ten lines, as much as the page of a salary transfer would have. */
    private static final int CHARACTERS = 600;

    private static final int LINES = 10;

    /** How an application asks for a confirmation. */
    private enum Asking {
        BY_BROWSER("sent by the browser"),
        PUSHED("pushed"),
        PUSHED_WITH_TRANSACTION("pushed, with a transaction");

        private final String text;

        Asking(String text) {
            this.text = text;
        }

        AuthorizationRequest request(OidcClient client) {
            AuthorizationRequest plain = client.authorization().acrValues("confirmation");
            return this == PUSHED_WITH_TRANSACTION ? plain.with("authorization_details", details()) : plain;
        }

        /** Where the browser is sent with it. */
        URI address(OidcClient client, AuthorizationRequest request) {
            return this == BY_BROWSER ? request.url() : client.pushed(request);
        }

        @Override
        public String toString() {
            return text;
        }
    }

    private final Path profile;

    TransactionCost(Path profile) {
        this.profile = profile;
    }

    /** Rows of a table: how it is asked for, statements, transactions, milliseconds. */
    String measure() {
        try (BusyRealms realms = BusyRealms.started(profile, 1)) {
            return costs(realms.ours()) + sizes(realms.ours().client());
        }
    }

    private static String costs(TestRealm realm) {
        Visitor visitor = signedIn(realm.client());
        Map<Asking, Cost> costs = new EnumMap<>(Asking.class);
        for (int i = 0; i < WARM_UP; i++) {
            Stream.of(Asking.values()).forEach(asking -> confirm(realm.client(), visitor, asking));
        }
        for (int i = 0; i < ROUNDS; i++) {
            for (Asking asking : Asking.values()) {
                costs.computeIfAbsent(asking, none -> new Cost())
                        .take(realm, () -> confirm(realm.client(), visitor, asking));
            }
        }
        return Stream.of(Asking.values())
                .map(asking -> row(realm, visitor, asking, costs))
                .collect(Collectors.joining());
    }

    private static String row(TestRealm realm, Visitor visitor, Asking asking, Map<Asking, Cost> costs) {
        double transactions = Cost.transactions(realm, ROUNDS, () -> confirm(realm.client(), visitor, asking));
        return String.format(
                Locale.ROOT,
                "| %s | %s | × %.2f |%n",
                asking,
                costs.get(asking).columns(transactions),
                costs.get(asking).millis() / costs.get(Asking.BY_BROWSER).millis());
    }

    private static Visitor signedIn(OidcClient client) {
        Visitor visitor = client.visitor();
        visitor.open(client.authorization().url())
                .logIn(BusyRealms.loginId(1), BusyRealms.PASSWORD)
                .response();
        return visitor;
    }

    private static void confirm(OidcClient client, Visitor visitor, Asking asking) {
        AuthorizationRequest request = asking.request(client);
        Page back = visitor.open(asking.address(client, request))
                .submit(Map.of("confirmation-password", CONFIRMATION_PASSWORD));
        boolean told = client.exchange(request, back.response()).idToken().has("txn");
        if (told != (asking == Asking.PUSHED_WITH_TRANSACTION)) {
            throw new IllegalStateException("A transaction was told wrongly: " + asking);
        }
    }

    /** Of somebody who is not signed in: then Keycloak's cookie to begin anew travels, too. */
    private static String sizes(OidcClient client) {
        String head =
                "%n| with %d Japanese characters | KC_RESTART, bytes | all cookies, bytes | address, characters |%n|---|---|---|---|%n"
                        .formatted(CHARACTERS);
        return head
                + Stream.of(Asking.values()).map(asking -> size(client, asking)).collect(Collectors.joining());
    }

    private static String size(OidcClient client, Asking asking) {
        URI address = asking.address(client, asking.request(client));
        Page page = client.visitor().open(address);
        List<String> cookies = List.of(page.visitor().cookies(page.address()).split("; "));
        int restart = cookies.stream()
                .filter(cookie -> cookie.startsWith("KC_RESTART="))
                .mapToInt(String::length)
                .sum();
        int all = cookies.stream().mapToInt(String::length).sum();
        return "| %s | %d | %d | %d |%n"
                .formatted(asking, restart, all, address.toString().length());
    }

    private static String details() {
        String line = "{\"label\":\"備考\",\"value\":\"" + "漢".repeat(CHARACTERS / LINES) + "\"}";
        String lines = Stream.generate(() -> line).limit(LINES).collect(Collectors.joining(","));
        return "[{\"type\":\"dual-password-transaction\",\"txn\":\"" + UUID.randomUUID()
                + "\",\"amount\":\"1250000\",\"currency\":\"JPY\",\"lines\":[" + lines + "]}]";
    }
}
