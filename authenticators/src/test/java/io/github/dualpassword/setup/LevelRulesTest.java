package io.github.dualpassword.setup;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.dualpassword.setup.RealmFacts.Execution;
import io.github.dualpassword.setup.RealmFacts.Maker;

import static io.github.dualpassword.setup.RealmUnderCheck.OUR_FORM;
import static io.github.dualpassword.setup.RealmUnderCheck.level;
import static io.github.dualpassword.setup.RealmUnderCheck.requestedAcr;
import static org.assertj.core.api.Assertions.assertThat;

/** The names that applications ask with stand for the levels that this product means. */
class LevelRulesTest {

    private final RealmUnderCheck realm = RealmUnderCheck.inOrder();

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "not json", "[1]", "{\"login\":\"high\"}", "null"})
    void aMapThatCannotBeReadIsMissing(String map) {
        assertThat(realm.attribute("acr.loa.map", map).codes()).containsExactly("acr-map-missing");
    }

    @Test
    void aMapThatIsNotThereIsMissing() {
        assertThat(realm.without("acr.loa.map").codes()).containsExactly("acr-map-missing");
    }

    @Test
    void aRealmWithoutRequestedLevelsNeedsNoMap() {
        realm.flow("browser", level(1, 0), OUR_FORM).without("acr.loa.map").clientWithLevels("shop", "{\"login\":7}");

        assertThat(realm.findings()).isEmpty();
    }

    @Test
    void namesThatNoConditionUsesMayBeMissing() {
        assertThat(realm.attribute("acr.loa.map", "{\"login\":1,\"confirmation\":2}")
                        .findings())
                .isEmpty();
    }

    @Test
    void namesOfTheBankMayStandBesideOurs() {
        assertThat(realm.attribute("acr.loa.map", "{\"login\":1,\"confirmation\":2,\"branch\":9}")
                        .findings())
                .isEmpty();
    }

    @Test
    void anotherLevelForANameIsAnError() {
        realm.attribute("acr.loa.map", "{\"login\":1,\"confirmation\":5}");

        assertThat(realm.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("acr-map-differs");
            assertThat(finding.sentence()).contains("'confirmation' is level 5 instead of 2");
        });
    }

    @Test
    void aMapWithoutTheLoginLevelIsAnError() {
        realm.attribute("acr.loa.map", "{\"confirmation\":2}");

        assertThat(realm.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("acr-map-differs");
            assertThat(finding.sentence()).contains("'login' is missing");
        });
    }

    @Test
    void twoNamesForOneLevelAreAnError() {
        realm.attribute("acr.loa.map", "{\"login\":1,\"confirmation\":2,\"approved\":2}");

        assertThat(realm.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("acr-map-differs");
            assertThat(finding.sentence()).contains("one level is shared by approved");
        });
    }

    @Test
    void aNameThatTheMapDoesNotHaveIsAnErrorAtItsFlow() {
        realm.flow("confirmation", requestedAcr("confirmation", "signature"));

        assertThat(realm.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("acr-name-unknown");
            assertThat(finding.place()).isEqualTo("browser");
            assertThat(finding.sentence()).contains("'signature'");
        });
    }

    @Test
    void aConditionWithoutNamesIsAnError() {
        realm.flow("confirmation", requestedAcr());

        assertThat(realm.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("acr-name-unknown");
            assertThat(finding.sentence()).contains("has no acr name");
        });
    }

    @Test
    void aClientWithOtherLevelsForOurNamesIsAnError() {
        realm.clientWithLevels("shop", "{\"confirmation\":1}").clientWithLevels("own names", "{\"gold\":2}");

        assertThat(realm.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("client-acr-map-differs");
            assertThat(finding.place()).isEqualTo("shop");
        });
    }

    @Test
    void aLoginLevelThatEndsBeforeTheSessionIsAnError() {
        realm.flow("login", level(1, 35_999), OUR_FORM);

        assertThat(realm.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("level-age-too-short");
            assertThat(finding.sentence()).contains("35999").contains("36000");
        });
    }

    @Test
    void aLoginLevelWithoutAnAgeCountsAsNoneAtAll() {
        Execution withoutAge = new Execution(
                "conditional-level-of-authentication", Maker.KEYCLOAK, java.util.Map.of("loa-condition-level", "1"));

        assertThat(realm.flow("login", withoutAge, OUR_FORM).codes()).containsExactly("level-age-too-short");
    }

    @Test
    void loginLevelsOfDifferentAgesAreAnError() {
        realm.flow("shop", level(1, 40_000), OUR_FORM, requestedAcr("confirmation"))
                .clientWithBrowserFlow("shop", "shop");

        assertThat(realm.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("level-ages-differ");
            assertThat(finding.place()).isEqualTo("login");
            assertThat(finding.sentence()).contains("36000 seconds in flow 'browser'", "40000 seconds in flow 'shop'");
        });
    }

    @Test
    void otherLevelsMayEndAtOnce() {
        assertThat(realm.flow("login", level(1, 36_000), level(2, 0), OUR_FORM).findings())
                .isEmpty();
    }

    @Test
    void aFlowReachedInTwoWaysIsReportedOnce() {
        realm.flow("confirmation", requestedAcr("signature")).clientWithBrowserFlow("shop", "browser");

        assertThat(realm.codes()).containsExactly("acr-name-unknown");
    }
}
