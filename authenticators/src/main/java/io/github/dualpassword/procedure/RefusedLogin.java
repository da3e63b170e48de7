package io.github.dualpassword.procedure;

import java.util.List;
import java.util.Optional;

import org.keycloak.events.EventType;
import org.keycloak.models.utils.FormMessage;

import io.github.dualpassword.openlogin.LoginRefusal;

/** The page of a login that is over, in place of whatever was opened by it; its button tells the application. */
final class RefusedLogin {

    /** Name of the button. */
    static final String BACK = "back";

    private static final String TEMPLATE = "dual-password-login-refused.ftl";

    private final ProcedureRequest request;

    RefusedLogin(ProcedureRequest request) {
        this.request = request;
    }

    /** The page; its words are keys of messages. */
    public record View(String refusal, String title, String advice, String screen) {}

    /** Answers the request if its login must not go on. @return whether it did */
    boolean answered() {
        Optional<LoginRefusal> refusal = request.openLogin().refusal();
        refusal.ifPresent(this::answer);
        return refusal.isPresent();
    }

    private void answer(LoginRefusal refusal) {
        if (request.pressed(BACK)) {
            request.context().getEvent().event(EventType.LOGIN);
            request.endLogin(refusal.id());
        } else {
            request.openLogin().endReplacedSession();
            request.show(TEMPLATE, view(refusal), List.of(new FormMessage(refusal.message())));
        }
    }

    private static View view(LoginRefusal refusal) {
        String screen = refusal == LoginRefusal.SERVICE_STOPPED ? "service-stopped" : "login-over";
        return new View(refusal.id(), refusal.title(), refusal.advice(), screen);
    }
}
