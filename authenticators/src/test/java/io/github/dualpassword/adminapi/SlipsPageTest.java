package io.github.dualpassword.adminapi;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Names on slips are text, whatever stands in them. */
class SlipsPageTest {

    @Test
    void noNameBecomesMarkup() {
        assertThat(SlipsPage.escaped("<b a=\"1\">O'Neil & Co</b>"))
                .isEqualTo("&lt;b a=&quot;1&quot;&gt;O&#39;Neil &amp; Co&lt;/b&gt;");
    }
}
