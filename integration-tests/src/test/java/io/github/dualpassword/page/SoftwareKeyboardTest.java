package io.github.dualpassword.page;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.dualpassword.password.Messages;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.realm.RealmFile;
import io.github.dualpassword.testground.realm.TestRealm;
import io.github.dualpassword.testground.realm.TestUser;
import io.github.dualpassword.testground.requirements.Requirement;

import static org.assertj.core.api.Assertions.assertThat;

/** Where a realm offers a software keyboard, and what of it stands in the page. */
class SoftwareKeyboardTest {

    @RegisterExtension
    static final TestGround ground = TestGround.onTwoStage();

    private static final String SETTING = "dual-password.software-keyboard";
    private static final String OFFER = "template[data-keyboard-for=password]";

    @AfterEach
    void putSettingBack() {
        ground.realm().attribute(SETTING, "none");
    }

    @Test
    void thereIsNoneWhereTheRealmSaysNothingOfIt() {
        Page login = login("ja");

        assertThat(login.has("input[name=password]")).isTrue();
        assertThat(login.html()).doesNotContain("keyboard");
    }

    @ParameterizedTest
    @ValueSource(strings = {"two-stage", "one-stage"})
    void profilesOfOtherDocumentsOfferNone(String profile) {
        assertThat(loginOfProfile(profile).html()).doesNotContain("dual-password-keyboard");
    }

    @Test
    @Requirement("J10")
    void theProfileOfDocument003OffersIt() {
        assertThat(loginOfProfile("hardware-token").document().select(OFFER)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void itIsCalledAsTheDocumentsCallIt(String language) {
        ground.realm().attribute(SETTING, "offered");
        Messages messages = Messages.in(language);

        Element offer = login(language).document().selectFirst(OFFER);

        assertThat(offer.selectFirst("label").text()).isEqualTo(messages.text("dualPasswordKeyboardUse"));
        assertThat(offer.selectFirst("button").text()).isEqualTo(messages.text("dualPasswordKeyboardOpen"));
    }

    @Test
    void theDocumentsWordsAreThese() {
        assertThat(Messages.in("ja").text("dualPasswordKeyboardUse")).isEqualTo("ソフトウェアキーボードを使用");
        assertThat(Messages.in("ja").text("dualPasswordKeyboardOpen")).isEqualTo("ソフトウェアキーボードを開く");
    }

    /** Capital letters are the same keys. */
    @Test
    void itHasOneKeyForEachCharacterThatAPasswordCanHave() {
        ground.realm().attribute(SETTING, "offered");

        List<String> keys = login("ja").document().select(OFFER + " [data-key]").stream()
                .map(key -> key.attr("data-key"))
                .toList();

        assertThat(keys)
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(' ', '~')
                        .filter(character -> character < 'A' || character > 'Z')
                        .mapToObj(Character::toString)
                        .collect(Collectors.toList()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void signsThatAreNotReadOutHaveNames(String language) {
        ground.realm().attribute(SETTING, "offered");

        List<Element> signs = login(language).document().select(OFFER + " [data-key]").stream()
                .filter(key -> key.text().matches("[^A-Za-z0-9]"))
                .toList();

        assertThat(signs)
                .hasSize(32)
                .allSatisfy(sign -> assertThat(sign.attr("aria-label")).hasSizeGreaterThan(1));
        assertThat(signs.stream().map(sign -> sign.attr("aria-label"))).doesNotHaveDuplicates();
    }

    @Test
    void theFieldIsTheSameWithItAndWithoutAndNothingOfItIsSent() {
        Document without = login("ja").document();
        ground.realm().attribute(SETTING, "offered");

        Document with = login("ja").document();

        assertThat(with.selectFirst("input[name=password]").outerHtml())
                .isEqualTo(without.selectFirst("input[name=password]").outerHtml())
                .contains("type=\"password\"", "autocomplete=\"current-password\"");
        assertThat(with.select(OFFER + " [name]")).isEmpty();
        assertThat(with.select(OFFER + " button"))
                .isNotEmpty()
                .allSatisfy(button -> assertThat(button.attr("type")).isEqualTo("button"));
    }

    @Test
    void itIsThereAgainAfterAWrongEntry() {
        ground.realm().attribute(SETTING, "offered");
        TestUser user = ground.user("with-keyboard");

        Page wrong = login("ja").logIn(user.loginId(), "Wrong-entry-1");

        assertThat(wrong.has(OFFER)).isTrue();
        assertThat(wrong.logIn(user.loginId(), user.loginPassword()).atApplication())
                .isTrue();
    }

    private static Page login(String language) {
        return ground.client()
                .visitor()
                .open(ground.client().authorization().locale(language).url());
    }

    private static Page loginOfProfile(String profile) {
        try (TestRealm realm = ground.importRealm(RealmFile.profile(profile), "keyboard-" + profile)) {
            return realm.client().visitor().open(realm.client().authorization().url());
        }
    }
}
