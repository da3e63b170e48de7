package io.github.dualpassword.portal.signin;

import java.time.Clock;
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

import io.github.dualpassword.portal.notice.NoticeBoard;

/** The page before signing in and the first page after it. */
@Controller
class TopPage {

    private static final Set<String> NOTICES = Stream.concat(
                    Stream.of("ended", "signed-out"),
                    Arrays.stream(SignInFailure.values()).map(SignInFailure::notice))
            .collect(Collectors.toUnmodifiableSet());

    private final NoticeBoard board;
    private final Clock clock;

    TopPage(NoticeBoard board, Clock clock) {
        this.board = board;
        this.clock = clock;
    }

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
        model.addAttribute("logins", PreviousLogin.of(user));
        model.addAttribute("notices", board.at(clock.instant()));
        model.addAttribute("result", Banner.take(session));
        return "top";
    }
}
