package io.github.dualpassword.setup;

import java.util.stream.Stream;

import io.github.dualpassword.setup.RealmFacts.Client;
import io.github.dualpassword.setup.RealmFacts.Trait;

/** Nobody becomes a user, or acts for one, without the passwords of that user. */
final class GrantRules {

    private GrantRules() {}

    static Stream<Finding> findings(RealmFacts realm) {
        return Stream.of(
                        feature(
                                realm,
                                Trait.LEGACY_TOKEN_EXCHANGE,
                                GrantFindings.LEGACY_TOKEN_EXCHANGE,
                                "token-exchange",
                                "Clients with permission get tokens of any user by the legacy token exchange"),
                        feature(
                                realm,
                                Trait.TOKEN_DELEGATION,
                                GrantFindings.TOKEN_DELEGATION,
                                "token-exchange-delegation",
                                "The server issues tokens by which somebody acts for a user"),
                        feature(realm, Trait.SCIM, GrantFindings.SCIM, "scim", "Programs change users by SCIM"),
                        feature(
                                realm,
                                Trait.ADMIN_API_V2,
                                GrantFindings.ADMIN_API_V2,
                                "client-admin-api",
                                "Clients can be changed through version 2 of the Admin API"),
                        clients(
                                realm,
                                Door.TOKEN_EXCHANGE,
                                GrantFindings.TOKEN_EXCHANGE_CLIENT,
                                "Client '%s' may exchange tokens for those of other applications"),
                        clients(
                                realm,
                                Door.JWT_GRANT,
                                GrantFindings.JWT_GRANT_CLIENT,
                                "Client '%s' may use the JWT authorization grant, where a suspension does not stop a login"),
                        impersonation(realm))
                .flatMap(findings -> findings);
    }

    private static Stream<Finding> feature(
            RealmFacts realm, Trait trait, FindingCode code, String place, String whatIsWrong) {
        return realm.has(trait) ? Stream.of(Finding.of(code, place, whatIsWrong)) : Stream.empty();
    }

    private static Stream<Finding> clients(RealmFacts realm, Door door, FindingCode code, String whatIsWrong) {
        return realm.clients().stream()
                .filter(client -> client.doors().contains(door))
                .map(Client::id)
                .map(id -> Finding.of(code, id, whatIsWrong.formatted(id)));
    }

    private static Stream<Finding> impersonation(RealmFacts realm) {
        return realm.impersonators().count() == 0
                ? Stream.empty()
                : Stream.of(Finding.of(
                        GrantFindings.IMPERSONATION,
                        "impersonation",
                        "May become any other user: " + realm.impersonators().inWords()));
    }
}
