package io.github.dualpassword.realmconfig;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class StockComparisonTest {

    private static final String STOCK = """
            {
              "id": "1", "realm": "stock", "sso": 1800,
              "requiredActions": [{ "alias": "A", "enabled": true }],
              "defaultDefaultClientScopes": ["acr", "basic"],
              "roles": { "realm": [{ "id": "2", "name": "default-roles-stock" }] }
            }
            """;

    @Test
    void aRealmThatHasMoreLacksNothing() {
        assertThat(compare("""
                        {
                          "id": "8", "realm": "mine", "sso": 1800, "theme": "mine",
                          "requiredActions": [{ "alias": "A", "enabled": true }, { "alias": "B", "enabled": true }],
                          "defaultDefaultClientScopes": ["basic", "more", "acr"],
                          "roles": { "realm": [{ "id": "9", "name": "default-roles-mine" }, { "name": "mine" }] }
                        }
                        """)).isEmpty();
    }

    @Test
    void whatIsMissingOrOtherIsNamed() {
        assertThat(compare("""
                        {
                          "id": "8", "realm": "mine", "sso": 900,
                          "requiredActions": [{ "alias": "A", "enabled": false }],
                          "defaultDefaultClientScopes": ["basic"],
                          "roles": { "realm": [{ "name": "mine" }] }
                        }
                        """))
                .containsExactlyInAnyOrder(
                        new StockDifference("sso", "1800", "900"),
                        new StockDifference("requiredActions/A/enabled", "true", "false"),
                        new StockDifference("defaultDefaultClientScopes", "\"acr\"", "missing"),
                        new StockDifference(
                                "roles/realm/default-roles-@realm@",
                                "{\"name\":\"default-roles-@realm@\"}",
                                "missing"));
    }

    private static List<StockDifference> compare(String realm) {
        return StockComparison.of(RealmFiles.parse(STOCK), RealmFiles.parse(realm));
    }
}
