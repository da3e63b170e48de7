package io.github.dualpassword.password;

import java.util.Map;

import io.github.dualpassword.testground.oidc.AuthorizationRequest;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.oidc.Visitor;
import io.github.dualpassword.testground.realm.TestRealm;
import io.github.dualpassword.testground.realm.TestUser;

/** Where users who are signed in confirm, or first change a confirmation password that confirms nothing. */
enum StepUpDoor implements Door {
    STEP_UP {
        @Override
        public Visit visit(TestUser user) {
            Visitor visitor = new Journeys(user.realm()).signedIn(user);
            return new PageVisit(new ConfirmationPage(user, visitor), user.confirmationPassword());
        }
    },

    /** The page on which a provisional one is changed; the user is signed in before it is one. */
    PROVISIONAL_AT_STEP_UP {
        @Override
        public TestUser user(TestRealm realm, String loginId) {
            return TestUser.addedWithLoginPassword(realm, loginId);
        }

        @Override
        public Visit visit(TestUser user) {
            Visitor visitor = new Journeys(user.realm()).signedIn(user);
            user.withProvisionalConfirmationPassword(PROVISIONAL);
            return new PageVisit(new PageOfProvisionalOne(user, visitor), PROVISIONAL);
        }

        @Override
        public boolean isForChangeOnly() {
            return true;
        }
    };

    private static final String PROVISIONAL = "Provisional-1";

    @Override
    public Credential credential() {
        return Credential.CONFIRMATION;
    }

    private static AuthorizationRequest request(TestUser user) {
        return new Journeys(user.realm()).confirmationRequest();
    }

    /** Right means that the application has a token which says so. */
    private static final class ConfirmationPage implements PageVisit.AskingPage {

        private final TestUser user;
        private final Visitor visitor;

        ConfirmationPage(TestUser user, Visitor visitor) {
            this.user = user;
            this.visitor = visitor;
        }

        @Override
        public String field() {
            return Journeys.CONFIRMATION_FIELD;
        }

        @Override
        public Page open() {
            return visitor.open(request(user).url());
        }

        @Override
        public Page enter(Page page, String secret) {
            return page.submit(Map.of(field(), secret));
        }

        @Override
        public boolean isRight(Page page) {
            return page.atApplication() && page.response().code().isPresent() && "confirmation".equals(acr(page));
        }

        private String acr(Page page) {
            return user.realm()
                    .client()
                    .exchange(request(user), page.response())
                    .idToken()
                    .get("acr")
                    .asText();
        }

        @Override
        public boolean isSuspended(Page page) {
            return page.has("[data-refusal=confirmation_suspended]") && !page.has("input[type=password]");
        }
    }

    /** Right means that the page finds fault with the new one alone. */
    private record PageOfProvisionalOne(TestUser user, Visitor visitor) implements PageVisit.AskingPage {

        @Override
        public String field() {
            return "current-confirmation-password";
        }

        @Override
        public Page open() {
            return visitor.open(request(user).url());
        }

        @Override
        public Page enter(Page page, String secret) {
            return page.submit(Map.of(
                    field(), secret, "new-confirmation-password", "short", "new-confirmation-password-again", "short"));
        }

        @Override
        public boolean isRight(Page page) {
            return page.has("#input-error-new-confirmation-password") && !page.has(errorOfField());
        }

        @Override
        public boolean isSuspended(Page page) {
            return page.has("[data-refusal=confirmation_suspended]") && !page.has("input[type=password]");
        }
    }
}
