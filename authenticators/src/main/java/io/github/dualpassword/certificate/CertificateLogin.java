package io.github.dualpassword.certificate;

import java.util.Optional;

import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.UserModel;

import io.github.dualpassword.page.Contact;
import io.github.dualpassword.realm.CurrentRealm;

/** What the login page has to do with certificates: who has to show one, and how its reader gets to do so. */
public record CertificateLogin(AuthenticationFlowContext context) {

    /** Error of the event, and of the direct grant. */
    public static final String REQUIRED = "certificate_required";

    private static final String NOT_SHOWN = "dualPasswordCertificateNotShown";
    private static final String LINK = "certificateLoginUrl";

    /** Whether the user has to show a certificate, and has not done so in this authentication. */
    public boolean isMissing(UserModel user) {
        return LoginMethod.of(context.getSession(), user) == LoginMethod.CERTIFICATE && !isShownBy(user);
    }

    private boolean isShownBy(UserModel user) {
        return isPassed() && user.getId().equals(context.getUser().getId());
    }

    /** Whether the step for certificates has identified the user. */
    public boolean isPassed() {
        return step().isPassed();
    }

    /**
     * Puts a sentence of ours in the place of Keycloak's where a certificate was not taken, and tells whoever has come to show
     * one, once, that none was shown.
     */
    public void explainRefusal() {
        Optional<UserModel> named = Optional.ofNullable(
                        context.getEvent().getEvent().getUserId())
                .flatMap(CurrentRealm.of(context.getSession())::user);
        boolean isToShowOne = new CertificatePort(context).isReached();
        step().refusal(named)
                .map(CertificateRefusal::message)
                .or(() -> Optional.of(NOT_SHOWN).filter(message -> isToShowOne))
                .ifPresent(message -> context.form()
                        .setError(
                                message,
                                Contact.of(context.getSession(), context.getUser())
                                        .markup(context.form())));
    }

    /** Gives the page the link to the port where certificates are asked for, unless one was shown. */
    public LoginFormsProvider linkFrom(LoginFormsProvider page) {
        if (!isPassed()) {
            new CertificatePort(context).link().ifPresent(link -> page.setAttribute(LINK, link.toString()));
        }
        return page;
    }

    /** Whether the link was followed. */
    public boolean isLinkFollowed() {
        return new CertificatePort(context).isAskedFor();
    }

    /**
     * Leads to that port; does nothing where the realm no longer has one.
     *
     * @throws jakarta.ws.rs.WebApplicationException with the redirect
     */
    public void leadToPort() {
        new CertificatePort(context).redirect().ifPresent(redirect -> {
            throw redirect;
        });
    }

    private CertificateStep step() {
        return new CertificateStep(context.getAuthenticationSession());
    }
}
