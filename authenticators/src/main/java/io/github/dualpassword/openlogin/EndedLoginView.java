package io.github.dualpassword.openlogin;

/**
 * What the page of a login that is over shows; its template reads it.
 *
 * @param refusal why, as events and applications are told
 * @param title key of its title
 * @param advice key of what the user can do
 * @param screen its name
 */
public record EndedLoginView(String refusal, String title, String advice, String screen) {

    public static final String TEMPLATE = "dual-password-login-refused.ftl";

    public static EndedLoginView of(LoginRefusal refusal) {
        String screen = refusal == LoginRefusal.SERVICE_STOPPED ? "service-stopped" : "login-over";
        return new EndedLoginView(refusal.id(), refusal.title(), refusal.advice(), screen);
    }
}
