package io.github.dualpassword.password;

import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;

import io.github.dualpassword.testground.oidc.AuthorizationRequest;
import io.github.dualpassword.testground.oidc.OidcClient;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.oidc.Tokens;
import io.github.dualpassword.testground.oidc.Visitor;
import io.github.dualpassword.testground.realm.TestUser;

/** Where users log in. */
enum LoginDoor implements Door {

    /** The login page, opened in another browser each time. */
    LOGIN_FORM {
        @Override
        public Visit visit(TestUser user) {
            OidcClient client = user.realm().client();
            return atLoginPage(user, () -> client.visitor().open(request(user).url()));
        }
    },

    /** The login page of somebody who is signed in, for an application that wants the password again. */
    LOGIN_FORM_AGAIN {
        @Override
        public Visit visit(TestUser user) {
            Visitor visitor = new Journeys(user.realm()).signedIn(user);
            return atLoginPage(
                    user, () -> visitor.open(request(user).prompt("login").url()));
        }
    },

    DIRECT_GRANT {
        @Override
        public Visit visit(TestUser user) {
            return new AtDirectGrant(user);
        }

        /** An application cannot tell one from the other. */
        @Override
        public Answer whileSuspended() {
            return Answer.WRONG;
        }
    };

    @Override
    public Credential credential() {
        return Credential.LOGIN;
    }

    /** For ever: the page is there before it is known whose password has expired. */
    @Override
    public Duration keepsAsking() {
        return Duration.ofDays(3650);
    }

    private static AuthorizationRequest request(TestUser user) {
        return user.realm().client().authorization().locale("ja");
    }

    private static Visit atLoginPage(TestUser user, Supplier<Page> opening) {
        return new PageVisit(new LoginPage(user, opening), user.loginPassword());
    }

    private record LoginPage(TestUser user, Supplier<Page> opening) implements PageVisit.AskingPage {

        @Override
        public String field() {
            return "password";
        }

        @Override
        public Page open() {
            return opening.get();
        }

        /** Who is signed in is not asked for the login ID. */
        @Override
        public Page enter(Page page, String secret) {
            return page.has("input[name=username]")
                    ? page.logIn(user.loginId(), secret)
                    : page.submit(Map.of(field(), secret));
        }

        @Override
        public boolean isRight(Page page) {
            return page.atApplication() && page.response().code().isPresent();
        }

        /** The profiles let the page say so, above the form; it still asks. */
        @Override
        public boolean isSuspended(Page page) {
            return page.has("input[name=password]")
                    && page.document().select("[role=alert]").text().contains("利用停止中です。");
        }

        @Override
        public String errorOfField() {
            return "[id^=input-error]";
        }
    }

    private record AtDirectGrant(TestUser user) implements Visit {

        @Override
        public Answer enter(String secret) {
            Tokens tokens = user.realm().client().directGrant(user.loginId(), secret);
            if (tokens.granted()) {
                return Answer.RIGHT;
            }
            if (tokens.error().equals("invalid_grant")
                    && tokens.errorDescription().equals("Invalid user credentials")) {
                return Answer.WRONG;
            }
            throw new AssertionError(
                    "Neither right nor wrong: " + tokens.answer().text());
        }

        @Override
        public String rightSecret() {
            return user.loginPassword();
        }

        @Override
        public Visit onAnotherPage() {
            return this;
        }
    }
}
