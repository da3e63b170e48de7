package io.github.dualpassword.password.change;

import java.util.function.Supplier;

import io.github.dualpassword.password.Credential;
import io.github.dualpassword.password.Door;
import io.github.dualpassword.password.Journeys;
import io.github.dualpassword.password.PageVisit;
import io.github.dualpassword.password.Visit;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.oidc.Visitor;
import io.github.dualpassword.testground.realm.TestRealm;
import io.github.dualpassword.testground.realm.TestUser;

/** Where users prove a present password to change it: of their own accord, or because they must. */
public enum ChangeDoor implements Door {
    OWN_CHANGE_OF_LOGIN(Credential.LOGIN) {
        @Override
        public Visit visit(TestUser user) {
            return atOwnChange(user, user.loginPassword());
        }
    },

    OWN_CHANGE_OF_CONFIRMATION(Credential.CONFIRMATION) {
        @Override
        public Visit visit(TestUser user) {
            return atOwnChange(user, user.confirmationPassword());
        }
    },

    /** In a session from before the bank has demanded the change, so that the user comes back to the same page. */
    FORCED_CHANGE_OF_LOGIN(Credential.LOGIN) {
        @Override
        public Visit visit(TestUser user) {
            Visitor visitor = new Journeys(user.realm()).signedIn(user);
            user.withLoginPasswordToChange();
            return atForcedChange(user, visitor, user.loginPassword());
        }

        @Override
        public boolean isForChangeOnly() {
            return true;
        }
    },

    /** The first confirmation password: to replace one would end the session. */
    FORCED_CHANGE_OF_CONFIRMATION(Credential.CONFIRMATION) {
        @Override
        public TestUser user(TestRealm realm, String loginId) {
            return TestUser.addedWithLoginPassword(realm, loginId);
        }

        @Override
        public Visit visit(TestUser user) {
            Visitor visitor = new Journeys(user.realm()).signedIn(user);
            user.withProvisionalConfirmationPassword(Demanded.TOLD_CONFIRMATION);
            return atForcedChange(user, visitor, Demanded.TOLD_CONFIRMATION);
        }

        @Override
        public boolean isForChangeOnly() {
            return true;
        }
    };

    /** Breaks the rules, so that nothing is ever changed. */
    private static final String REFUSED_VALUE = "short";

    private final Credential credential;

    ChangeDoor(Credential credential) {
        this.credential = credential;
    }

    @Override
    public Credential credential() {
        return credential;
    }

    @Override
    public String errorEvent() {
        return "UPDATE_CREDENTIAL_ERROR";
    }

    Visit atOwnChange(TestUser user, String rightSecret) {
        Visitor visitor = new Journeys(user.realm()).signedIn(user);
        OwnChange own = new OwnChange(user.realm());
        return at(() -> visitor.open(own.request().url()), rightSecret);
    }

    Visit atForcedChange(TestUser user, Visitor visitor, String rightSecret) {
        return at(
                () -> visitor.open(
                        user.realm().client().authorization().locale("ja").url()),
                rightSecret);
    }

    private Visit at(Supplier<Page> opening, String rightSecret) {
        return new PageVisit(new PageOfChange(credential.id(), opening), rightSecret);
    }

    /** Right means that the page finds fault with the new password alone. */
    private record PageOfChange(String credential, Supplier<Page> opening) implements PageVisit.AskingPage {

        @Override
        public String field() {
            return "current-" + credential + "-password";
        }

        @Override
        public Page open() {
            return opening.get();
        }

        @Override
        public Page enter(Page page, String secret) {
            ChangeEntries entries = credential.equals(ChangePage.LOGIN)
                    ? ChangeEntries.login(secret, REFUSED_VALUE)
                    : ChangeEntries.confirmation(secret, REFUSED_VALUE);
            return entries.executeOn(page);
        }

        @Override
        public boolean isRight(Page page) {
            return page.has("#input-error-new-" + credential + "-password") && !page.has(errorOfField());
        }

        /**
         * Told by the page that ends the change, or in place of the fields. Who must change nothing but a suspended
         * confirmation password goes on without.
         */
        @Override
        public boolean isSuspended(Page page) {
            if (page.atApplication()) {
                return credential.equals(ChangePage.CONFIRMATION);
            }
            boolean withoutFields = !page.has("#part-" + credential + " input")
                    && page.document().select("#part-" + credential).text().contains("利用停止中のため、変更できません。");
            return page.has(ChangePage.REFUSAL + "[data-refusal=" + credential + "_suspended]") || withoutFields;
        }
    }
}
