package io.github.dualpassword.otp;

import java.util.Base64;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;

import io.github.dualpassword.testground.browser.Window;
import io.github.dualpassword.testground.http.JsonHttp;
import io.github.dualpassword.testground.realm.TestRealm;
import io.github.dualpassword.testground.realm.TestUser;

/** The phone's page as somebody sees it who holds the phone. */
public final class PhoneScreen {

    private static final Pattern CODE = Pattern.compile("[0-9]{3,4} [0-9]{3,4}");

    private final Page page;

    private PhoneScreen(Page page) {
        this.page = page;
    }

    public static PhoneScreen of(Window window) {
        return new PhoneScreen(window.page());
    }

    static PhoneScreen of(Page page) {
        return new PhoneScreen(page);
    }

    /** Opens the page of the user's realm, and sets a token of the user up there. */
    static PhoneScreen withTokenOf(TestUser user, Window window) {
        SoftwareTokens.Issued issued = new SoftwareTokens(user.realm()).issued(user);
        PhoneScreen phone = of(window).open(user.realm());
        phone.awaitView("enter")
                .enter(Phone.SERVICE_ID, issued.userId(), SoftwareTokens.PASSWORD)
                .send()
                .awaitView("codes");
        SoftwareTokens.confirm(issued.page(), phone.code());
        return phone;
    }

    /** Opens the page of a realm, with nothing in the address. */
    public PhoneScreen open(TestRealm realm) {
        page.navigate(PhoneToken.page(realm).toString());
        return this;
    }

    /** Opens the address that the mail and the computer give. */
    PhoneScreen open(PhoneToken token) {
        page.navigate(token.address().toString());
        return this;
    }

    Page page() {
        return page;
    }

    /** What is shown of this name. */
    Locator view(String name) {
        return page.locator("[data-view=" + name + "]");
    }

    public PhoneScreen awaitView(String name) {
        view(name).waitFor();
        return this;
    }

    PhoneScreen enter(String serviceId, String userId, String activationPassword) {
        page.locator("#service-id").fill(serviceId);
        page.locator("#user-id").fill(userId);
        page.locator("#activation-password").fill(activationPassword);
        return this;
    }

    PhoneScreen enter(PhoneToken token) {
        return enter(token.serviceId(), token.userId(), token.activationPassword());
    }

    PhoneScreen send() {
        page.locator("#entry > [type=submit]").click();
        return this;
    }

    /** Sets a token up; the secret that the server has sent. */
    byte[] setUp(PhoneToken token) {
        awaitView("enter").enter(token);
        return receivedBy(this::send);
    }

    /** The secret that the server sends for what was entered. */
    public byte[] receivedBy(Runnable sending) {
        Response answer = page.waitForResponse(
                response -> response.url().endsWith("/activate") && response.status() == 200, sending);
        awaitView("codes");
        return Base64.getUrlDecoder().decode(json(answer).get("secret").asText());
    }

    /** The code of the only token, without the gap. */
    public String code() {
        Locator shown = page.locator("#board [data-seen]");
        shown.filter(new Locator.FilterOptions().setHasText(CODE)).waitFor();
        return shown.innerText().replace(" ", "");
    }

    /** Waits until the code has changed. */
    public PhoneScreen awaitOtherCode(String former) {
        page.locator("#board [data-seen]")
                .filter(new Locator.FilterOptions().setHasText(CODE))
                .filter(new Locator.FilterOptions().setHasNotText(former.substring(0, 3) + " " + former.substring(3)))
                .waitFor();
        return this;
    }

    /** Goes to the settings. */
    PhoneScreen settings() {
        page.locator("[data-go=settings]").click();
        return awaitView("settings");
    }

    String problem() {
        page.locator("#problem").waitFor();
        return page.locator("#problem").innerText();
    }

    private static JsonNode json(Response answer) {
        try {
            return JsonHttp.JSON.readTree(answer.text());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
