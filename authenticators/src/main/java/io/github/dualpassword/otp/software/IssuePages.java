package io.github.dualpassword.otp.software;

import java.util.List;

import org.keycloak.models.utils.FormMessage;

import io.github.dualpassword.otp.CodeParameters;
import io.github.dualpassword.otp.StoredToken;
import io.github.dualpassword.otp.TokenStore;
import io.github.dualpassword.otp.registration.RegistrationDemand;
import io.github.dualpassword.page.Moments;
import io.github.dualpassword.policy.RealmPolicy;
import io.github.dualpassword.policy.SoftwareTokenSettings;
import io.github.dualpassword.policy.Switch;
import io.github.dualpassword.procedure.ProcedureRequest;
import io.github.dualpassword.realm.CurrentRealm;
import io.github.dualpassword.storage.Storage;

/** The pages of the issue of a token. */
record IssuePages(ProcedureRequest request) {

    private static final String ISSUE_TEMPLATE = "dual-password-issue-token.ftl";
    private static final String CONFIRM_TEMPLATE = "dual-password-issue-token-confirm.ftl";
    private static final String REFUSED_TEMPLATE = "dual-password-issue-token-refused.ftl";

    /** How a page can be left. */
    public enum Exit {
        /** Back to whoever has opened the procedure. */
        CANCEL,
        /** It is put off until the next login. */
        LATER,
        /** The login goes no further without. */
        NONE
    }

    /**
     * ワンタイムパスワードトークン発行 (L02).
     *
     * @param exit how it can be left
     * @param asksForPassword whether the confirmation password is asked for
     * @param sender address from which mails come; empty where the realm has none
     * @param isAgain whether the user has a token already, in whose place the new one will be
     * @param hours for which the issue is valid
     */
    public record IssueView(String exit, boolean asksForPassword, String sender, boolean isAgain, long hours) {}

    /**
     * ワンタイムパスワード認証確認 (L10).
     *
     * @param exit how it can be left
     * @param address to which the issue was mailed
     * @param serviceId 8 digits
     * @param userId 6 digits
     * @param isLinkMailed whether the mail leads to the page of the phone
     * @param page address of that page
     * @param qrCode that address as a picture in Base64; empty where the mail leads there
     * @param period seconds for which a code is shown
     * @param until when the issue is over
     * @param coolDown minutes after which the token confirms anything; 0 for at once
     */
    public record ConfirmView(
            String exit,
            String address,
            String serviceId,
            String userId,
            boolean isLinkMailed,
            String page,
            String qrCode,
            int period,
            String until,
            long coolDown) {}

    /**
     * That none can be issued now; the message says why.
     *
     * @param reason id of the refusal
     * @param exit how the page can be left
     */
    public record RefusedView(String reason, String exit) {}

    void showIssue(List<FormMessage> wrong) {
        IssueView view = new IssueView(
                exit().name(),
                IssueRefusal.asksForPassword(request),
                request.realm().getSmtpConfig().getOrDefault("from", ""),
                issuing().standing().isPresent(),
                policy().get(SoftwareTokenSettings.VALIDITY).toHours());
        if (wrong.isEmpty()) {
            request.show(ISSUE_TEMPLATE, view, wrong);
        } else {
            request.showFilledIn(ISSUE_TEMPLATE, view, wrong);
        }
    }

    void showConfirm(IssuedToken issued, List<FormMessage> wrong) {
        RealmPolicy policy = policy();
        String serviceId = policy.get(SoftwareTokenSettings.SERVICE_ID).orElseThrow();
        boolean isLinkMailed = policy.get(SoftwareTokenSettings.PAGE_IN_MAIL) == Switch.ON;
        String page = PhonePage.of(request.session()).with(serviceId, issued.shortId());
        request.show(
                CONFIRM_TEMPLATE,
                new ConfirmView(
                        exit().name(),
                        issued.address(),
                        serviceId,
                        issued.shortId(),
                        isLinkMailed,
                        page,
                        isLinkMailed ? "" : PhonePage.qrCode(page),
                        period(issued),
                        new Moments(request.session(), request.user()).minute(issued.validUntil()),
                        policy.get(SoftwareTokenSettings.COOL_DOWN).toMinutes()),
                wrong);
    }

    void showRefused(IssueRefusal refusal) {
        request.refusal().error(refusal.id());
        request.show(REFUSED_TEMPLATE, new RefusedView(refusal.id(), exit().name()), List.of(refusal.message(request)));
    }

    Exit exit() {
        if (request.isOpenedByApplication()) {
            return Exit.CANCEL;
        }
        return issuing().demand() == RegistrationDemand.REQUIRED ? Exit.NONE : Exit.LATER;
    }

    private int period(IssuedToken issued) {
        return Storage.of(request.session(), TokenStore.class)
                .find(request.realm().getId(), issued.tokenId())
                .map(StoredToken::token)
                .map(token -> token.parameters())
                .map(CodeParameters::periodSeconds)
                .orElseThrow();
    }

    private Issuing issuing() {
        return new Issuing(request.session(), request.user());
    }

    private RealmPolicy policy() {
        return CurrentRealm.of(request.session()).policy();
    }
}
