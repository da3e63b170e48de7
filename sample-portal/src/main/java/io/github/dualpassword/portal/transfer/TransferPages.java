package io.github.dualpassword.portal.transfer;

import java.util.List;
import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import io.github.dualpassword.portal.payee.Payee;
import io.github.dualpassword.portal.payee.PayeeBook;
import io.github.dualpassword.portal.stepup.StepUp;

/** Entering a transfer, looking at it again, giving it up, and what became of it. */
@Controller
@RequestMapping("/transfer")
class TransferPages {

    private final TransferDesk desk;
    private final TransferHistory history;
    private final PayeeBook book;
    private final StepUp stepUp;

    TransferPages(TransferDesk desk, TransferHistory history, PayeeBook book, StepUp stepUp) {
        this.desk = desk;
        this.history = history;
        this.book = book;
        this.stepUp = stepUp;
    }

    @ModelAttribute("payees")
    List<Payee> payees(@AuthenticationPrincipal OidcUser user) {
        return book.of(user.getSubject());
    }

    @ModelAttribute("highestAmount")
    long highestAmount() {
        return TransferForm.HIGHEST_AMOUNT;
    }

    @ModelAttribute("longestPurpose")
    int longestPurpose() {
        return TransferForm.LONGEST_PURPOSE;
    }

    @GetMapping
    String form(Model model) {
        model.addAttribute("form", desk.pending().map(TransferForm::of).orElseGet(() -> new TransferForm("", "", "")));
        return "transfer/form";
    }

    @PostMapping
    String enter(
            @ModelAttribute("form") TransferForm form,
            BindingResult errors,
            @AuthenticationPrincipal OidcUser user,
            HttpServletResponse response) {
        Optional<Transfer> transfer = form.transfer(errors, id -> book.of(user.getSubject(), id));
        if (transfer.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return "transfer/form";
        }
        desk.enter(transfer.get());
        return "redirect:/transfer/confirm";
    }

    @GetMapping("/confirm")
    String confirm(Model model) {
        return desk.pending()
                .map(transfer -> {
                    model.addAttribute("transfer", transfer);
                    desk.asked().flatMap(stepUp::whatBecameOf).ifPresent(state -> model.addAttribute("asked", state));
                    return "transfer/confirm";
                })
                .orElse("redirect:/transfer");
    }

    @PostMapping("/abandon")
    String abandon() {
        desk.abandon();
        return "redirect:/top";
    }

    @GetMapping("/done")
    String done(@RequestParam String reference, @AuthenticationPrincipal OidcUser user, Model model) {
        return history.of(user.getSubject(), reference)
                .map(executed -> {
                    model.addAttribute("executed", executed);
                    return "transfer/done";
                })
                .orElse("redirect:/transfer/history");
    }

    @GetMapping("/history")
    String history(@AuthenticationPrincipal OidcUser user, Model model) {
        model.addAttribute("history", history.of(user.getSubject()));
        return "transfer/history";
    }
}
