package io.github.dualpassword.portal;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/** A form that another site has the browser send, with the cookie of the session, but without the token of the portal's forms. */
class FormsOfOtherSitesTest extends PortalTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/transfer",
                "/transfer/approve",
                "/transfer/abandon",
                "/payees",
                "/payees/delete",
                "/payees/approve",
                "/payees/abandon",
                "/administration/change-passwords",
                "/logout"
            })
    void isRefused(String address) throws Exception {
        assertThat(response(MockMvcRequestBuilders.post(address)).getStatus()).isEqualTo(403);
        assertThat(response(MockMvcRequestBuilders.post(address).with(csrf().useInvalidToken()))
                        .getStatus())
                .isEqualTo(403);
    }

    /** Neither does it send the user to Keycloak for a transfer that waits for its approval, nor does anything become of it. */
    @Test
    void doesNotBeginTheApprovalOfATransfer() throws Exception {
        enter("PARTS", "1000", "October");
        String id = get("/transfer/confirm")
                .getResponse()
                .getContentAsString()
                .replaceAll("(?s).*name=\"id\" value=\"([^\"]+)\".*", "$1");

        MockHttpServletResponse answer =
                response(MockMvcRequestBuilders.post("/transfer/approve").param("id", id));

        assertThat(answer.getStatus()).isEqualTo(403);
        assertThat(answer.getRedirectedUrl()).isNull();
        assertThat(redirect(get(CALLBACK + "?state=any&code=any"))).doesNotContain("/transfer/done");
        assertThat(approve()).containsKey("state");
    }

    /** What changes something is no link, which another site could have a browser open. */
    @ParameterizedTest
    @ValueSource(
            strings = {"/transfer/approve", "/transfer/abandon", "/payees/delete", "/payees/approve", "/payees/abandon"
            })
    void isNoLinkEither(String address) throws Exception {
        assertThat(get(address).getResponse().getStatus()).isEqualTo(405);
        assertThat(post(address, Map.of("id", "none")).getResponse().getStatus())
                .isNotEqualTo(405);
    }

    private MockHttpServletResponse response(MockHttpServletRequestBuilder request) throws Exception {
        return perform(request).getResponse();
    }
}
