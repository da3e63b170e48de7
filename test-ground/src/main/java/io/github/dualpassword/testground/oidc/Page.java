package io.github.dualpassword.testground.oidc;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

import io.github.dualpassword.testground.http.JsonHttp.Answer;

/** Where a {@link Visitor} has arrived: a page of Keycloak's, or the application's redirect address. */
public final class Page {

    /** Selects what a page shows once and nobody else may see: it stands in no picture and in no message of a test. */
    public static final String SHOWN_ONCE = "[data-one-time-secret]";

    private final Visitor visitor;
    private final URI address;
    private final Answer answer;
    private final boolean atApplication;
    private final int redirects;
    private Document document;

    Page(Visitor visitor, URI address, Answer answer, boolean atApplication, int redirects) {
        this.visitor = visitor;
        this.address = address;
        this.answer = answer;
        this.atApplication = atApplication;
        this.redirects = redirects;
    }

    /** Who has arrived. */
    public Visitor visitor() {
        return visitor;
    }

    public URI address() {
        return address;
    }

    /** HTTP status of the page; of the last redirect at the application. */
    public int status() {
        return answer.status();
    }

    /** How often the visitor was sent on before. */
    public int redirects() {
        return redirects;
    }

    /** Whether the visitor was sent back to the application. */
    public boolean atApplication() {
        return atApplication;
    }

    /**
     * What the application was told.
     *
     * @throws IllegalStateException with the page's text when the visitor is still at Keycloak
     */
    public AuthorizationResponse response() {
        if (!atApplication) {
            throw new IllegalStateException(
                    "Not back at the application but on a page (" + status() + "): " + speakableText());
        }
        return AuthorizationResponse.of(address);
    }

    /** The page as a tree, parsed once; it is to be read and not to be changed. */
    public Document document() {
        if (document == null) {
            document = parsed();
        }
        return document;
    }

    private Document parsed() {
        return Jsoup.parse(answer.text(), address.toString());
    }

    /** The page as it was sent, byte for byte. */
    public String html() {
        return answer.text();
    }

    /** Names of the headers that came with it, in alphabetical order. */
    public List<String> headers() {
        return answer.response().headers().map().keySet().stream().sorted().toList();
    }

    /** All values of a header that came with it, in their order. */
    public List<String> headers(String name) {
        return answer.response().headers().allValues(name);
    }

    /** A header that came with it, the first where it came several times; empty where it did not. */
    public String header(String name) {
        return answer.response().headers().firstValue(name).orElse("");
    }

    /** All that can be read on the page. */
    public String text() {
        return document().text();
    }

    public boolean has(String cssSelector) {
        return !document().select(cssSelector).isEmpty();
    }

    /** Where the page's first form goes, for posts that no browser would send. */
    public URI formAction() {
        return URI.create(document().forms().get(0).absUrl("action"));
    }

    /** Where a link of the page leads. @param id of the link's element */
    public URI link(String id) {
        return URI.create(document().selectFirst("a#" + id).absUrl("href"));
    }

    /** The page's first form, to be filled in. */
    public Form form() {
        return new Form(visitor, document().forms().get(0));
    }

    /** Fills the first form that has all these fields and submits it, by the enter key or by the button among them; its other
     * fields keep their values. */
    public Page submit(Map<String, String> fields) {
        FormElement form = document().forms().stream()
                .filter(candidate -> fields.keySet().stream()
                        .allMatch(
                                name -> !candidate.select("[name=" + name + "]").isEmpty()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "No form with " + fields.keySet() + " on the page (" + status() + "): " + speakableText()));
        Map<String, String> all = new LinkedHashMap<>();
        form.formData().forEach(field -> all.put(field.key(), field.value()));
        all.putAll(fields);
        pressedByEnter(form, fields).ifPresent(button -> all.putIfAbsent(button.attr("name"), button.attr("value")));
        return visitor.post(URI.create(form.absUrl("action")), all);
    }

    /** The button by which a browser sends the form when the enter key is pressed: its first one, unless one was pressed. */
    private static Optional<Element> pressedByEnter(FormElement form, Map<String, String> fields) {
        List<Element> buttons = form.select("button[type=submit][name], input[type=submit][name]");
        return buttons.stream().map(button -> button.attr("name")).anyMatch(fields::containsKey)
                ? Optional.empty()
                : buttons.stream().findFirst();
    }

    /** Submits a form by one of its buttons. */
    public Page press(String buttonName) {
        Element button = document().selectFirst("[name=" + buttonName + "]");
        return submit(Map.of(buttonName, button == null ? "" : button.attr("value")));
    }

    /** Fills and submits the login page. */
    public Page logIn(String username, String password) {
        return submit(Map.of("username", username, "password", password));
    }

    private String speakableText() {
        Document covered = parsed();
        covered.select(SHOWN_ONCE).forEach(secret -> secret.text("***"));
        return covered.text();
    }

    @Override
    public String toString() {
        return atApplication ? "at the application: " + address : "page (" + status() + "): " + speakableText();
    }
}
