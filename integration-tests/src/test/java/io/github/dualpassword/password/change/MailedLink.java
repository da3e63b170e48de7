package io.github.dualpassword.password.change;

import java.net.URI;
import java.time.Duration;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jsoup.nodes.Element;

import io.github.dualpassword.password.CodeMail;
import io.github.dualpassword.testground.Condition;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.realm.TestUser;

/** A link that Keycloak has mailed to a user, by which actions are carried out without the login password. */
record MailedLink(TestGround ground, URI address) {

    private static final Pattern LINK = Pattern.compile("https?://\\S+action-token\\S+");

    /** The one in a mail to the user's sample address; waits for it. */
    static MailedLink newest(TestGround ground, TestUser user) {
        Condition.await(
                "a mailed link for " + user.loginId(),
                Duration.ofSeconds(10),
                () -> links(ground, user).findFirst().isPresent());
        return new MailedLink(ground, links(ground, user).findFirst().orElseThrow());
    }

    /** Follows it, past Keycloak's page that asks whether to go on. */
    Page open() {
        Page page = ground.client().visitor().open(address);
        Element goOn = page.document().selectFirst("#kc-info-message a");
        return goOn == null ? page : page.visitor().open(URI.create(goOn.absUrl("href")));
    }

    /** Links in all mails to the user, which may be about other things as well. */
    private static Stream<URI> links(TestGround ground, TestUser user) {
        return ground.mail().to(user.loginId() + "@sample.example").stream()
                .flatMap(mail -> LINK.matcher(CodeMail.text(mail)).results())
                .map(found -> URI.create(found.group()));
    }
}
