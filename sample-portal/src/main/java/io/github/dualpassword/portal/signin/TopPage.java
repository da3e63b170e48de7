package io.github.dualpassword.portal.signin;

import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpSession;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page before signing in and the first page after it. */
@Controller
class TopPage {

    private static final Set<String> NOTICES = Stream.concat(
                    Stream.of("ended", "signed-out"),
                    Arrays.stream(SignInFailure.values()).map(SignInFailure::notice))
            .collect(Collectors.toUnmodifiableSet());

    @GetMapping("/")
    String start(@AuthenticationPrincipal OidcUser user, @RequestParam(defaultValue = "") String notice, Model model) {
        if (user != null) {
            return "redirect:/top";
        }
        model.addAttribute("notice", NOTICES.contains(notice) ? notice : "");
        return "start";
    }

    @GetMapping("/top")
    String top(@AuthenticationPrincipal OidcUser user, HttpSession session, Model model) {
        Instant signedInAt = user.getAuthenticatedAt() == null ? user.getIssuedAt() : user.getAuthenticatedAt();
        model.addAttribute("signedInAt", signedInAt);
        model.addAttribute("result", Banner.take(session));
        return "top";
    }
}
