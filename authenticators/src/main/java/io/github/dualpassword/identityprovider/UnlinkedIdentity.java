package io.github.dualpassword.identityprovider;

import java.util.Optional;

import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.authenticators.broker.AbstractIdpAuthenticator;
import org.keycloak.authentication.authenticators.broker.util.ExistingUserInfo;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.FormMessage;

import io.github.dualpassword.openlogin.EndedLoginView;
import io.github.dualpassword.page.LoginError;
import io.github.dualpassword.page.LoginEvent;
import io.github.dualpassword.page.OldPage;
import io.github.dualpassword.page.PageFrame;
import io.github.dualpassword.page.StatelessAuthenticator;

/**
 * The end of a first login of somebody whose login ID belongs to a user already. Nothing at the identity provider proves that
 * they are the same person, so they are not linked: a page says whom to ask, and its button tells the application.
 */
final class UnlinkedIdentity implements StatelessAuthenticator {

    /** What the application reads as {@code error_description}; stable. */
    static final String ERROR = "identity_not_linked";

    private static final String BACK = "back";

    private static final EndedLoginView VIEW = new EndedLoginView(
            ERROR, "dualPasswordIdentityNotLinkedTitle", "dualPasswordIdentityNotLinkedAdvice", "identity-not-linked");

    @Override
    public void authenticate(AuthenticationFlowContext context) {
        // Nobody has logged in: the reader is not the user of this login ID, and sees nothing of that user's contract.
        context.forceChallenge(PageFrame.roundBeforeLogin(
                        OldPage.form(context)
                                .setExecution(context.getExecution().getId()),
                        context.getSession(),
                        null)
                .setAttribute("view", VIEW)
                .addError(new FormMessage("dualPasswordIdentityNotLinked"))
                .createForm(EndedLoginView.TEMPLATE));
    }

    @Override
    public void action(AuthenticationFlowContext context) {
        if (context.getHttpRequest().getDecodedFormParameters().containsKey(BACK)) {
            context.forceChallenge(LoginError.toApplication(
                    context.getSession(),
                    context.getAuthenticationSession(),
                    LoginEvent.of(context),
                    existingUser(context).orElse(null),
                    ERROR));
        } else {
            authenticate(context);
        }
    }

    /** Whose login ID it is, for the event. */
    private static Optional<UserModel> existingUser(AuthenticationFlowContext context) {
        return Optional.ofNullable(
                        context.getAuthenticationSession().getAuthNote(AbstractIdpAuthenticator.EXISTING_USER_INFO))
                .map(ExistingUserInfo::deserialize)
                .map(ExistingUserInfo::getExistingUserId)
                .map(id -> context.getSession().users().getUserById(context.getRealm(), id));
    }

    @Override
    public boolean requiresUser() {
        return false;
    }
}
