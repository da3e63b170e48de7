package io.github.dualpassword.password.login;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.AuthenticationFlowError;
import org.keycloak.authentication.authenticators.browser.UsernamePasswordForm;
import org.keycloak.authentication.authenticators.util.AuthenticatorUtils;
import org.keycloak.events.Errors;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.PasswordCredentialModel;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.services.managers.AuthenticationManager;

import io.github.dualpassword.Credential;
import io.github.dualpassword.MessageKey;
import io.github.dualpassword.certificate.CertificateLogin;
import io.github.dualpassword.lockout.Subject;
import io.github.dualpassword.lockout.Verdict;
import io.github.dualpassword.page.BankTexts;
import io.github.dualpassword.page.Contact;
import io.github.dualpassword.page.PageFrame;
import io.github.dualpassword.page.RequestedLanguage;
import io.github.dualpassword.page.Texts;
import io.github.dualpassword.procedure.Procedures;
import io.github.dualpassword.realm.CurrentRealm;
import io.github.dualpassword.servicestop.ServiceStop;
import io.github.dualpassword.servicestop.StopMessage;
import io.github.dualpassword.servicestop.StoppedUser;

/**
 * Keycloak's own login page, with the password evaluated by the suspension engine only.
 *
 * <p>The page, login hints, remember-me and re-authentication come from Keycloak's form. What it must not do here is
 * look a user up or evaluate a password before the attempt is charged.
 */
final class LoginPasswordForm extends UsernamePasswordForm {

    private final BankTexts bankTexts = new BankTexts();

    @Override
    public void authenticate(AuthenticationFlowContext context) {
        RequestedLanguage.choose(context.getSession(), context.getAuthenticationSession());
        CertificateLogin certificate = new CertificateLogin(context);
        if (certificate.isPassed()) {
            // Keycloak has noted by what it has looked the user up, such as a thumbprint.
            LoginAttemptNotes.remember(context, context.getUser().getUsername());
        } else {
            certificate.explainRefusal();
        }
        super.authenticate(context);
    }

    @Override
    public void action(AuthenticationFlowContext context) {
        CertificateLogin certificate = new CertificateLogin(context);
        if (certificate.isLinkFollowed()) {
            certificate.leadToPort();
            authenticate(context);
            return;
        }
        MultivaluedMap<String, String> form = context.getHttpRequest().getDecodedFormParameters();
        if (form.containsKey("cancel")) {
            context.cancelLogin();
            return;
        }
        Optional<Subject> subject = subject(context, form);
        String password = form.getFirst(CredentialRepresentation.PASSWORD);
        if (subject.isEmpty() || password == null || password.isEmpty()) {
            context.getEvent().error(Errors.INVALID_USER_CREDENTIALS);
            context.forceChallenge(page(context, LoginErrorMessage.wrong(isUserKnown(context))));
            return;
        }
        Optional<Verdict> verdict = new LoginEntry(context).evaluate(subject.get(), loginId(context, form), password);
        if (verdict.orElse(null) instanceof Verdict.Right right) {
            logIn(context, form, right, password);
        } else {
            turnAway(context, verdict);
        }
    }

    private String loginId(AuthenticationFlowContext context, MultivaluedMap<String, String> form) {
        return isUserKnown(context)
                ? context.getUser().getUsername()
                : form.getFirst(AuthenticationManager.FORM_USERNAME);
    }

    private boolean isUserKnown(AuthenticationFlowContext context) {
        return isUserAlreadySetBeforeUsernamePasswordAuth(context);
    }

    /** The user whom an earlier step has identified, or else what was typed; nothing where nothing was typed. */
    private Optional<Subject> subject(AuthenticationFlowContext context, MultivaluedMap<String, String> form) {
        if (isUserKnown(context)) {
            return Optional.of(Subject.of(context.getUser()));
        }
        context.clearUser();
        String typed = form.getFirst(AuthenticationManager.FORM_USERNAME);
        if (typed == null || typed.isBlank()) {
            return Optional.empty();
        }
        Subject.TypedLogin subject = new Subject.TypedLogin(typed);
        LoginAttemptNotes.remember(context, subject.loginId());
        return Optional.of(subject);
    }

    private void logIn(
            AuthenticationFlowContext context,
            MultivaluedMap<String, String> form,
            Verdict.Right right,
            String password) {
        UserModel user =
                CurrentRealm.of(context.getSession()).user(right.userId()).orElseThrow();
        context.getEvent().user(user);
        if (!user.isEnabled()) {
            refuse(context, user, Errors.USER_DISABLED, "dualPasswordLoginIdDisabled");
            return;
        }
        Optional<ServiceStop> stop = StopAtDoor.find(context.getSession(), user);
        if (stop.isPresent()) {
            refuse(context, user, StoppedUser.ERROR, StopMessage.atLogin(stop.get()));
            return;
        }
        if (new CertificateLogin(context).isMissing(user)) {
            refuse(context, user, CertificateLogin.REQUIRED, "dualPasswordLoginCertificateRequired");
            return;
        }
        ProvenLogin.remember(context, user, password, right);
        if (!isUserKnown(context)) {
            AuthenticatorUtils.processRememberMe(context, form);
        }
        context.setUser(user);
        if (form.containsKey(LoginOffers.REGISTER_TOKEN)
                && LoginOffers.offersRegistration(CurrentRealm.of(context.getSession()))) {
            // Where there is nothing to register, it is over at once.
            context.getAuthenticationSession().addRequiredAction(Procedures.REGISTER_TOKEN);
        }
        context.success(PasswordCredentialModel.TYPE);
    }

    /** Turns somebody away who has entered the right password; only they are told why. */
    private void refuse(AuthenticationFlowContext context, UserModel user, String error, String message) {
        context.getEvent().error(error);
        String contact = Contact.of(context.getSession(), user).markup(context.form());
        context.forceChallenge(page(context, new FormMessage(null, message, contact)));
    }

    private void turnAway(AuthenticationFlowContext context, Optional<Verdict> verdict) {
        boolean isUserKnown = isUserKnown(context);
        FormMessage message = verdict.map(known -> LoginErrorMessage.message(context.getSession(), known, isUserKnown))
                .orElseGet(() -> LoginErrorMessage.wrong(isUserKnown));
        // The same for whatever was wrong; only Keycloak's own count, which is off here, would tell the difference.
        context.failureChallenge(AuthenticationFlowError.INVALID_CREDENTIALS, page(context, message));
    }

    @Override
    protected Response challenge(AuthenticationFlowContext context, MultivaluedMap<String, String> formData) {
        // Keycloak draws the page with the session's one form, which keeps what stands round it.
        framed(context);
        return super.challenge(context, formData);
    }

    private Response page(AuthenticationFlowContext context, FormMessage message) {
        // Whom an earlier step has identified is not asked for the login ID, whatever was wrong.
        AuthenticatorUtils.setupReauthenticationInUsernamePasswordFormError(context);
        return createLoginForm(
                framed(context).setExecution(context.getExecution().getId()).addError(message));
    }

    private LoginFormsProvider framed(AuthenticationFlowContext context) {
        return new CertificateLogin(context)
                .linkFrom(PageFrame.roundBeforeLogin(context.form(), context.getSession(), context.getUser())
                        .setAttribute(
                                LoginOffers.ATTRIBUTE,
                                LoginOffers.of(context.getSession(), Optional.ofNullable(context.getUser())))
                        .setAttribute("bankNotices", notices(context)));
    }

    /** By their names. Parameters are those of all messages of a screen. */
    private Map<String, String> notices(AuthenticationFlowContext context) {
        Texts messages = Texts.ofPage(context.getSession(), context.getUser());
        Object[] labels = {messages.of(Credential.CONFIRMATION.label()), messages.of(Credential.LOGIN.label())};
        return Stream.of("warning", "important")
                .collect(Collectors.toMap(
                        Function.identity(),
                        name -> bankTexts.of(
                                messages, context.getRealm().getName(), MessageKey.of("LoginNotice", name), labels)));
    }
}
