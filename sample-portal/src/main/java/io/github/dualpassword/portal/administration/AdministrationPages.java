package io.github.dualpassword.portal.administration;

import java.util.Locale;
import java.util.Optional;

import jakarta.servlet.http.HttpSession;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.servlet.view.RedirectView;

import io.github.dualpassword.portal.RequiredLevels;
import io.github.dualpassword.portal.authorization.ToKeycloak;
import io.github.dualpassword.portal.procedure.Procedure;
import io.github.dualpassword.portal.procedure.ProcedureAnswer;
import io.github.dualpassword.portal.procedure.ProcedureOutcome;
import io.github.dualpassword.portal.procedure.ProcedureRequest;
import io.github.dualpassword.portal.procedure.Procedures;
import io.github.dualpassword.portal.signin.Banner;
import io.github.dualpassword.portal.signin.SignedInUser;

/**
 * The tab 管理 with the page 業務選択 (requirement A05): opens procedures at Keycloak and says how they ended. The
 * session's sign-in stays as it is throughout.
 */
@Controller
class AdministrationPages {

    /** Beside the sign-in's callback, and registered for the client like it. */
    static final String CALLBACK = "/login/oauth2/code/procedure";

    private static final Logger LOG = LoggerFactory.getLogger(AdministrationPages.class);

    private final AdministrationDesk desk;
    private final Procedures procedures;
    private final RequiredLevels levels;

    AdministrationPages(AdministrationDesk desk, Procedures procedures, RequiredLevels levels) {
        this.desk = desk;
        this.procedures = procedures;
        this.levels = levels;
    }

    @GetMapping("/administration")
    String choose(@AuthenticationPrincipal OidcUser user, Locale language, Model model) {
        model.addAttribute(
                "tasks", Task.offeredTo(SignedInUser.of(user, language).type(), levels));
        return "administration/choose";
    }

    @PostMapping("/administration/{task}")
    RedirectView open(@PathVariable String task, @AuthenticationPrincipal OidcUser user) {
        Procedure procedure =
                Task.at(task).map(Task::procedure).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return open(procedure, user);
    }

    private RedirectView open(Procedure procedure, OidcUser user) {
        String callback = ServletUriComponentsBuilder.fromCurrentContextPath()
                .path(CALLBACK)
                .toUriString();
        ProcedureRequest request = procedures.open(procedure, user.getIdToken(), callback);
        desk.open(request);
        return ToKeycloak.at(request.location());
    }

    /**
     * Keycloak's answer. The top page follows in every case, so that the code stands in no address bar and no history; it says
     * once how the procedure ended.
     */
    @GetMapping(CALLBACK)
    String answered(
            @RequestParam(required = false) String state,
            @RequestParam(required = false) String code,
            @RequestParam(name = "kc_action_status", required = false) String status,
            @RequestParam(required = false) String error,
            @RequestParam(name = "error_description", required = false) String errorDescription,
            @RequestParam(name = "iss", required = false) String issuer,
            @AuthenticationPrincipal OidcUser user,
            HttpSession session) {
        Optional<ProcedureRequest> open = desk.takeOpen();
        ProcedureAnswer answer = new ProcedureAnswer(state, code, status, error, errorDescription, issuer);
        ProcedureOutcome outcome = procedures.outcome(open, answer, user.getIdToken());
        LOG.info("Procedure {} ended: {}", open.map(ProcedureRequest::procedure), outcome);
        Banner.leave(session, new ProcedureResult(open.map(ProcedureRequest::procedure), outcome));
        return "redirect:/top";
    }
}
