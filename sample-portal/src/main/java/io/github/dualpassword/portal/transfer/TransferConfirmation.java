package io.github.dualpassword.portal.transfer;

import java.time.Clock;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.servlet.view.RedirectView;

import io.github.dualpassword.portal.stepup.StepUp;
import io.github.dualpassword.portal.stepup.StepUpAnswer;
import io.github.dualpassword.portal.stepup.StepUpRefusal;
import io.github.dualpassword.portal.stepup.StepUpRefused;
import io.github.dualpassword.portal.stepup.StepUpRequest;
import io.github.dualpassword.portal.stepup.StepUpRules;

/**
 * The approval (承認) of a transfer: sends the user to Keycloak, and executes the transfer when the answer confirms it.
 * The session's sign-in stays as it is throughout.
 */
@Controller
class TransferConfirmation {

    /** Beside the sign-in's callback, and registered for the client like it. */
    static final String CALLBACK = "/login/oauth2/code/confirmation";

    private static final Logger LOG = LoggerFactory.getLogger(TransferConfirmation.class);

    private final TransferDesk desk;
    private final TransferHistory history;
    private final StepUp stepUp;
    private final Clock clock;

    TransferConfirmation(TransferDesk desk, TransferHistory history, StepUp stepUp, Clock clock) {
        this.desk = desk;
        this.history = history;
        this.stepUp = stepUp;
        this.clock = clock;
    }

    /**
     * Starts the step-up.
     *
     * @param id the transfer that the page shows; another window may have replaced it since, and what is approved must
     *     be what was seen
     */
    @PostMapping("/transfer/approve")
    RedirectView approve(@RequestParam String id, @AuthenticationPrincipal OidcUser user) {
        Optional<Transfer> shown =
                desk.pending().filter(transfer -> transfer.id().equals(id));
        if (shown.isEmpty()) {
            return new RedirectView("/transfer/confirm", true);
        }
        String callback = ServletUriComponentsBuilder.fromCurrentContextPath()
                .path(CALLBACK)
                .toUriString();
        StepUpRequest request = stepUp.ask(shown.get(), user.getIdToken(), callback);
        desk.ask(request);
        return toKeycloak(request.location());
    }

    /** The address is complete and encoded: nothing may be added to it or filled in. */
    private static RedirectView toKeycloak(String location) {
        RedirectView view = new RedirectView(location);
        view.setExposeModelAttributes(false);
        view.setExpandUriTemplateVariables(false);
        return view;
    }

    /** Keycloak's answer. A redirect follows in every case, so that the code stands in no address bar and no history. */
    @GetMapping(CALLBACK)
    String answered(
            @RequestParam(required = false) String state,
            @RequestParam(required = false) String code,
            @RequestParam(required = false) String error,
            @RequestParam(name = "error_description", required = false) String errorDescription,
            @RequestParam(name = "iss", required = false) String issuer,
            @AuthenticationPrincipal OidcUser user,
            RedirectAttributes next) {
        StepUpRequest request = desk.takeAsked();
        try {
            OidcIdToken token = stepUp.redeem(request, new StepUpAnswer(state, code, error, errorDescription, issuer));
            next.addAttribute("reference", execute(token, request, user).reference());
            return "redirect:/transfer/done";
        } catch (StepUpRefused refused) {
            LOG.info("A transfer was not confirmed: {}", refused.reason(), refused.getCause());
            desk.refuse(refused.reason());
            return "redirect:/transfer/refused";
        }
    }

    private ExecutedTransfer execute(OidcIdToken token, StepUpRequest request, OidcUser user) throws StepUpRefused {
        Transfer transfer = desk.pending().orElseThrow(() -> new StepUpRefused(StepUpRefusal.OTHER_TRANSACTION));
        StepUpRules.requireConfirmation(token, request, transfer, user.getIdToken());
        if (!desk.take(transfer)) {
            throw new StepUpRefused(StepUpRefusal.OTHER_TRANSACTION);
        }
        return history.execute(user.getSubject(), transfer, clock.instant());
    }

    @GetMapping("/transfer/refused")
    String refused(Model model) {
        Optional<StepUpRefusal> refusal = desk.refusal();
        if (refusal.isEmpty()) {
            return "redirect:/transfer/confirm";
        }
        model.addAttribute("refusal", refusal.get());
        desk.pending().ifPresent(transfer -> model.addAttribute("transfer", transfer));
        return "transfer/refused";
    }
}
