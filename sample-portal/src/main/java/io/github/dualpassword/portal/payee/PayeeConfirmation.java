package io.github.dualpassword.portal.payee;

import java.util.Locale;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.servlet.view.RedirectView;

import io.github.dualpassword.portal.RequiredLevels;
import io.github.dualpassword.portal.authorization.ToKeycloak;
import io.github.dualpassword.portal.stepup.StepUp;
import io.github.dualpassword.portal.stepup.StepUpAnswer;
import io.github.dualpassword.portal.stepup.StepUpRefusal;
import io.github.dualpassword.portal.stepup.StepUpRefused;
import io.github.dualpassword.portal.stepup.StepUpRequest;

/** The approval of a change of payees: sends the user to Keycloak, and carries the change out when the answer confirms it. */
@Controller
class PayeeConfirmation {

    /** Beside the sign-in's callback, and registered for the client like it. */
    static final String CALLBACK = "/login/oauth2/code/payees";

    private static final String REFUSED = "/payees/refused";

    private static final Logger LOG = LoggerFactory.getLogger(PayeeConfirmation.class);

    private final PayeeDesk desk;
    private final PayeeBook book;
    private final PayeeWords words;
    private final StepUp stepUp;
    private final RequiredLevels levels;

    PayeeConfirmation(PayeeDesk desk, PayeeBook book, PayeeWords words, StepUp stepUp, RequiredLevels levels) {
        this.desk = desk;
        this.book = book;
        this.words = words;
        this.stepUp = stepUp;
        this.levels = levels;
    }

    /**
     * Starts the step-up.
     *
     * @param id the change that the page shows; another window may have replaced it since
     */
    @PostMapping("/payees/approve")
    RedirectView approve(@RequestParam String id, @AuthenticationPrincipal OidcUser user, Locale language) {
        Optional<PayeeChange> shown =
                desk.pending().filter(change -> change.id().equals(id));
        if (shown.isEmpty()) {
            return new RedirectView("/payees/confirm", true);
        }
        String callback = ServletUriComponentsBuilder.fromCurrentContextPath()
                .path(CALLBACK)
                .toUriString();
        try {
            StepUpRequest request = stepUp.ask(
                    levels.payees(), shown.get(), words.shown(shown.get(), language), user.getIdToken(), callback);
            desk.ask(request);
            return ToKeycloak.at(request.location());
        } catch (StepUpRefused refused) {
            refuse(refused);
            return new RedirectView(REFUSED, true);
        }
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
        try {
            PayeeChange change = desk.takeConfirmed(
                            stepUp, new StepUpAnswer(state, code, error, errorDescription, issuer), user.getIdToken())
                    .transaction();
            book.change(user.getSubject(), change);
            next.addFlashAttribute("done", change);
            return "redirect:/payees";
        } catch (StepUpRefused refused) {
            refuse(refused);
            return "redirect:" + REFUSED;
        }
    }

    private void refuse(StepUpRefused refused) {
        LOG.info("A change of payees was not confirmed: {}", refused.reason(), refused.getCause());
        desk.refuse(refused.reason());
    }

    @GetMapping(REFUSED)
    String refused(Model model) {
        Optional<StepUpRefusal> refusal = desk.refusal();
        if (refusal.isEmpty()) {
            return "redirect:/payees/confirm";
        }
        model.addAttribute("refusal", refusal.get());
        desk.pending().ifPresent(change -> model.addAttribute("change", change));
        return "payee/refused";
    }
}
