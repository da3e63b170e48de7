package io.github.dualpassword.portal.payee;

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

import io.github.dualpassword.portal.stepup.StepUp;

/** The list of the registered payees, and the entry of a change of it. Nothing is changed here. */
@Controller
@RequestMapping("/payees")
class PayeePages {

    private final PayeeDesk desk;
    private final PayeeBook book;
    private final StepUp stepUp;

    PayeePages(PayeeDesk desk, PayeeBook book, StepUp stepUp) {
        this.desk = desk;
        this.book = book;
        this.stepUp = stepUp;
    }

    @ModelAttribute("payees")
    List<Payee> payees(@AuthenticationPrincipal OidcUser user) {
        return book.of(user.getSubject());
    }

    @ModelAttribute("branches")
    Branch[] branches() {
        return Branch.values();
    }

    @ModelAttribute("kinds")
    AccountKind[] kinds() {
        return AccountKind.values();
    }

    @ModelAttribute("longestName")
    int longestName() {
        return PayeeForm.LONGEST_NAME;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("form", desk.pending().map(PayeeForm::of).orElseGet(PayeeForm::empty));
        return "payee/list";
    }

    @PostMapping
    String register(
            @ModelAttribute("form") PayeeForm form,
            BindingResult errors,
            @AuthenticationPrincipal OidcUser user,
            HttpServletResponse response) {
        Optional<Payee> payee = form.payee(errors, account -> book.hasAccount(user.getSubject(), account));
        if (payee.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return "payee/list";
        }
        return check(PayeeChange.Kind.REGISTER, payee.get());
    }

    @PostMapping("/delete")
    String delete(@RequestParam String id, @AuthenticationPrincipal OidcUser user) {
        return book.of(user.getSubject(), id)
                .map(payee -> check(PayeeChange.Kind.DELETE, payee))
                .orElse("redirect:/payees");
    }

    private String check(PayeeChange.Kind kind, Payee payee) {
        desk.enter(PayeeChange.of(kind, payee));
        return "redirect:/payees/confirm";
    }

    @GetMapping("/confirm")
    String confirm(Model model) {
        return desk.pending()
                .map(change -> {
                    model.addAttribute("change", change);
                    desk.asked().flatMap(stepUp::whatBecameOf).ifPresent(state -> model.addAttribute("asked", state));
                    return "payee/confirm";
                })
                .orElse("redirect:/payees");
    }

    @PostMapping("/abandon")
    String abandon() {
        desk.abandon();
        return "redirect:/payees";
    }
}
