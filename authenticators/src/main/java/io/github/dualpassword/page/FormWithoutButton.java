package io.github.dualpassword.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.ws.rs.core.MultivaluedMap;

import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.http.HttpRequest;

/**
 * A form that comes without any of the buttons of its page: a script has sent it, as password managers do. Nothing of it is
 * evaluated; the page comes again, says which button to press, and keeps what is not secret.
 */
public final class FormWithoutButton {

    /** Field in which a page names its buttons. */
    static final String BUTTONS = "buttons";

    private static final List<String> SECRET = List.of("password", "code");

    /** As a word of its own: a passkey has a name, which is no secret. */
    private static final String KEY = "key";

    private FormWithoutButton() {}

    /** Lets a page say so, if the form that has led to it was one. */
    public static LoginFormsProvider told(LoginFormsProvider page, HttpRequest request) {
        return "POST".equals(request.getHttpMethod()) && isOne(request.getDecodedFormParameters())
                ? say(page, request)
                : page;
    }

    /** Lets a page say which button to press, and fill in what was entered. */
    public static LoginFormsProvider say(LoginFormsProvider page, HttpRequest request) {
        return filledIn(page.setAttribute("formWithoutButton", true), request);
    }

    /** Lets a page fill in what was entered in the form that has led to it, secrets excepted. */
    public static LoginFormsProvider filledIn(LoginFormsProvider page, HttpRequest request) {
        return page.setAttribute("keptEntries", kept(request.getDecodedFormParameters()));
    }

    static boolean isOne(MultivaluedMap<String, String> form) {
        return Optional.ofNullable(form.getFirst(BUTTONS))
                .filter(buttons -> Stream.of(buttons.split(" ")).noneMatch(form::containsKey))
                .isPresent();
    }

    static Map<String, String> kept(MultivaluedMap<String, String> form) {
        return form.entrySet().stream()
                .filter(field -> !isSecret(field.getKey()))
                .filter(field -> !field.getValue().isEmpty())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, field -> field.getValue().get(0)));
    }

    private static boolean isSecret(String field) {
        return SECRET.stream().anyMatch(field::contains)
                || Stream.of(field.split("-")).anyMatch(KEY::equals);
    }
}
