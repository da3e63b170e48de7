package io.github.dualpassword.lockout;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;

import io.github.dualpassword.testground.oidc.OidcClient;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.oidc.Visitor;
import io.github.dualpassword.testground.realm.TestRealm;
import io.github.dualpassword.testground.realm.TestUser;

/** The ways by which a password reaches the engine. */
enum Door {
    DIRECT_GRANT(BankRealm.LOGIN_PASSWORD) {
        @Override
        Person person(OidcClient client, String user) {
            return new AtDirectGrant(client, user);
        }
    },

    LOGIN_FORM(BankRealm.LOGIN_PASSWORD) {
        @Override
        Person person(OidcClient client, String user) {
            return new AtLoginForm(client, user);
        }
    },

    /** Whoever stands here has logged in already. */
    STEP_UP(BankRealm.CONFIRMATION_PASSWORD) {
        @Override
        Person person(OidcClient client, String user) {
            Visitor visitor = client.visitor();
            visitor.open(client.authorization().url())
                    .logIn(user, BankRealm.LOGIN_PASSWORD)
                    .response();
            return new AtStepUp(client, visitor);
        }
    };

    /** Fewer than the attempts that suspend: so many right logins of one user may be under way. */
    private static final int FEW = 4;

    private static final String HASHES_COMPARED = "keycloak_credentials_password_hashing_validations_total";
    private static final String CONFIRMATIONS_EVALUATED = "dual_password_evaluations_total";

    private final String rightPassword;

    Door(String rightPassword) {
        this.rightPassword = rightPassword;
    }

    abstract Person person(OidcClient client, String user);

    /** One person for each name, all of them where the password is asked for; nodes of a cluster take them in turn. */
    List<Person> crowd(TestRealm realm, List<String> users) {
        List<OidcClient> clients =
                realm.onEachNode().stream().map(TestRealm::client).toList();
        List<Integer> places = IntStream.range(0, users.size()).boxed().toList();
        return Crowd.fewAtATime(FEW, places, place -> {
            Person person = person(clients.get(place % clients.size()), users.get(place));
            person.approach();
            return person;
        });
    }

    /** The same user, as often as that. */
    List<Person> crowd(TestRealm realm, String user, int size) {
        return crowd(realm, Collections.nCopies(size, user));
    }

    /** What every user of {@link BankRealm} enters here. */
    String rightPassword() {
        return rightPassword;
    }

    /** The state of what a user enters here, as bank staff see it. */
    JsonNode state(TestRealm realm, String user) {
        TestUser known = TestUser.existing(realm, user);
        return this == STEP_UP ? known.confirmationState() : known.loginState();
    }

    /**
     * Passwords of this door that were compared with a hash since the server started, on all nodes: by Keycloak's own
     * count where it has one.
     */
    long evaluations(TestRealm realm) {
        return realm.onEachNode().stream().mapToLong(this::evaluationsOnNode).sum();
    }

    private long evaluationsOnNode(TestRealm realm) {
        return (long)
                (this == STEP_UP
                        ? realm.metric(CONFIRMATIONS_EVALUATED, Map.of("credential", "confirmation"))
                        : realm.metric(HASHES_COMPARED, Map.of()));
    }

    private record AtDirectGrant(OidcClient client, String user) implements Person {

        @Override
        public void approach() {}

        @Override
        public Reply enter(String password) {
            return Reply.of(client.directGrant(user, password));
        }
    }

    private static final class AtLoginForm implements Person {

        private final OidcClient client;
        private final Visitor visitor;
        private final String user;
        private Page page;

        AtLoginForm(OidcClient client, String user) {
            this.client = client;
            this.visitor = client.visitor();
            this.user = user;
        }

        @Override
        public void approach() {
            page = visitor.open(client.authorization().locale("en").url());
        }

        @Override
        public Reply enter(String password) {
            if (page == null || !page.has("[name=password]")) {
                approach();
            }
            page = page.logIn(user, password);
            return Reply.of(page);
        }
    }

    private static final class AtStepUp implements Person {

        private static final String FIELD = "confirmation-password";

        private final OidcClient client;
        private final Visitor visitor;
        private Page page;

        AtStepUp(OidcClient client, Visitor visitor) {
            this.client = client;
            this.visitor = visitor;
        }

        @Override
        public void approach() {
            page = visitor.open(client.authorization()
                    .acrValues("confirmation")
                    .locale("en")
                    .url());
        }

        /** When the page refuses before it asks, that is the answer. */
        @Override
        public Reply enter(String password) {
            if (page == null || !page.has("[name=" + FIELD + "]")) {
                approach();
            }
            if (page.has("[name=" + FIELD + "]")) {
                page = page.submit(Map.of(FIELD, password));
            }
            return Reply.of(page);
        }
    }
}
