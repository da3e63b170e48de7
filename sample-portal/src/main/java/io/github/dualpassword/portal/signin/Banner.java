package io.github.dualpassword.portal.signin;

import jakarta.servlet.http.HttpSession;

/** What the top page says once above everything else. The last that was left counts: an earlier one may be wrong by then. */
public final class Banner {

    private static final String ATTRIBUTE = Banner.class.getName();

    private Banner() {}

    /** Leaves it for the top page of this session. */
    public static void leave(HttpSession session, Object banner) {
        session.setAttribute(ATTRIBUTE, banner);
    }

    /** Takes it away; {@code null} when there is none. */
    static Object take(HttpSession session) {
        Object banner = session.getAttribute(ATTRIBUTE);
        session.removeAttribute(ATTRIBUTE);
        return banner;
    }
}
