package io.github.dualpassword.prelogin;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.ws.rs.core.Response;

import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.utils.FormMessage;

import io.github.dualpassword.Password;
import io.github.dualpassword.otp.approval.WaitingView;
import io.github.dualpassword.page.BankTexts;
import io.github.dualpassword.page.OldPage;
import io.github.dualpassword.page.PageFrame;
import io.github.dualpassword.page.Texts;
import io.github.dualpassword.password.RuleInWords;

/**
 * The pages of the procedures before login. They know nobody: of what was typed, both login IDs are filled in again, whosever they
 * are, and everything else is the same whatever it was.
 */
record BeforeLoginPage(AuthenticationFlowContext context, BeforeLoginPolicy policy, BankTexts bankTexts) {

    private static final String FORM = "dual-password-before-login.ftl";
    private static final String RESULT = "dual-password-before-login-result.ftl";
    private static final String VIEW = "view";
    private static final String NEW_LINE = "\n";

    /**
     * The form.
     *
     * @param offered in the order of the page
     * @param chosen id of the procedure that is chosen; empty for none
     * @param parts the passwords that a reset can set
     * @param warnings the bank's own, line by line
     * @param again whether it was filled in before, and secrets have to be entered anew
     * @param isPhoneOffered whether the field of the code may stay empty, for who approves on the phone
     */
    public record View(
            List<Offer> offered,
            String chosen,
            List<Part> parts,
            List<String> warnings,
            boolean again,
            boolean isPhoneOffered) {}

    /**
     * A procedure that is offered.
     *
     * @param asksForPassword whether the operator's confirmation password is asked for
     */
    public record Offer(String id, boolean asksForPassword) {}

    /** A password that a reset can set. */
    public record Part(String id, List<RuleInWords> rules) {}

    /**
     * The result.
     *
     * @param procedure id of what was carried out
     * @param changed ids of the passwords that were set
     * @param targetId as it was typed
     */
    public record Result(String procedure, List<String> changed, String targetId) {

        static Result of(BeforeLoginForm form) {
            return new Result(
                    form.procedure().orElseThrow().id(),
                    form.newPasswords().stream()
                            .map(typed -> typed.password().id())
                            .toList(),
                    form.targetId());
        }
    }

    /** The form as it is shown first. */
    Response form() {
        return form(framed(), Optional.empty(), List.of());
    }

    /** The form once more, for whoever has filled it in. */
    Response form(BeforeLoginForm filledIn, List<FormMessage> errors) {
        return form(
                framed().setAttribute(
                                "keptEntries",
                                Map.of(
                                        BeforeLoginForm.TARGET, filledIn.targetId(),
                                        BeforeLoginForm.OPERATOR, filledIn.operatorId())),
                filledIn.procedure(),
                errors);
    }

    private Response form(LoginFormsProvider framed, Optional<BeforeLoginProcedure> chosen, List<FormMessage> errors) {
        Texts texts = Texts.ofPage(context.getSession(), null);
        NewPasswordsOfAnybody rules = new NewPasswordsOfAnybody(context.getSession());
        LoginFormsProvider page = framed.setAttribute(
                VIEW,
                new View(
                        policy.offered().stream()
                                .map(offer -> new Offer(offer.id(), policy.asksForPassword(offer)))
                                .toList(),
                        chosen.or(this::only).map(BeforeLoginProcedure::id).orElse(""),
                        Stream.of(Password.values())
                                .map(password -> new Part(password.id(), rules.inWords(texts, password)))
                                .toList(),
                        lines(bankTexts.of(texts, context.getRealm().getName(), "dualPasswordBeforeLoginWarnings")),
                        !errors.isEmpty(),
                        policy.asksPhones()));
        errors.forEach(page::addError);
        return page.createForm(FORM);
    }

    /** The form with what has become of it, where nothing of what was filled in is known any more. */
    Response form(List<FormMessage> errors) {
        return form(framed(), Optional.empty(), errors);
    }

    Response result(Result result) {
        return framed().setAttribute(VIEW, result).createForm(RESULT);
    }

    /** The same for whoever has sent the form twice, in place of what Keycloak says of that. */
    Response resultOnce(Result result) {
        return framed().setAttribute(VIEW, result)
                .setInfo(WaitBeforeLogin.SENT_TWICE)
                .createForm(RESULT);
    }

    /** Waits for the phone, or for nobody's, with the same words. @param until milliseconds since the epoch */
    Response waiting(String number, long until) {
        WaitingView view = WaitingView.beforeLogin(
                context.getSession(), context.getAuthenticationSession(), number, until, context.getRefreshUrl(false));
        return view.on(framed()).setAttribute("isBeforeLogin", true).createForm(WaitingView.TEMPLATE);
    }

    private LoginFormsProvider framed() {
        return PageFrame.roundBeforeLogin(
                OldPage.form(context).setExecution(context.getExecution().getId()), context.getSession(), null);
    }

    private Optional<BeforeLoginProcedure> only() {
        return policy.offered().size() == 1 ? Optional.of(policy.offered().get(0)) : Optional.empty();
    }

    /** Lines that hold something; consoles have fields of one line, in which letters stand for a new one. */
    private static List<String> lines(String text) {
        return text.replace("\\n", NEW_LINE)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
