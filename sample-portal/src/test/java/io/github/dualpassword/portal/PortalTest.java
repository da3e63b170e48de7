package io.github.dualpassword.portal;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.util.UriComponentsBuilder;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

/** The running portal with a provider that tests can have sign anything. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
public abstract class PortalTest {

    protected static final ForgingProvider PROVIDER = new ForgingProvider();
    protected static final String CALLBACK = "/login/oauth2/code/confirmation";

    protected final MockHttpSession session = new MockHttpSession();
    protected MockMvc portal;

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry properties) {
        properties.add("portal.client.issuer", PROVIDER::issuer);
        properties.add("portal.client.id", () -> ForgingProvider.CLIENT);
    }

    @Autowired
    void portal(WebApplicationContext context) {
        portal = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
    }

    /** Subject and session of the signed-in user of most tests. */
    protected static RequestPostProcessor user01() {
        return signedIn("subject-of-user01", "session-of-user01");
    }

    protected static RequestPostProcessor signedIn(String subject, String sid) {
        return SecurityMockMvcRequestPostProcessors.oidcLogin()
                .idToken(token -> token.subject(subject)
                        .claim("sid", sid)
                        .authTime(Instant.parse("2026-10-01T09:00:00Z"))
                        .claim("preferred_username", "user01")
                        .claim("name", "データ一部")
                        .claim("organization", Map.of("sample-trading", Map.of("name", "株式会社サンプル商事")))
                        .claim(
                                "previous_logins",
                                List.of(Map.of("at", "2010-09-30T18:15:02+09:00", "kind", "certificate")))
                        .claim("realm_access", Map.of("roles", List.of("general-user"))));
    }

    protected MvcResult get(String address) throws Exception {
        return perform(MockMvcRequestBuilders.get(address));
    }

    protected MvcResult post(String address, Map<String, String> fields) throws Exception {
        MockHttpServletRequestBuilder request =
                MockMvcRequestBuilders.post(address).with(csrf());
        fields.forEach(request::param);
        return perform(request);
    }

    protected MvcResult perform(MockHttpServletRequestBuilder request) throws Exception {
        return portal.perform(request.session(session).with(user01())).andReturn();
    }

    protected void enter(String payee, String amount, String purpose) throws Exception {
        post("/transfer", Map.of("payee", payee, "amount", amount, "purpose", purpose));
    }

    /** Presses "approve" and returns the parameters of the request that was pushed. */
    protected Map<String, String> approve() throws Exception {
        String page = get("/transfer/confirm").getResponse().getContentAsString();
        String id = page.replaceAll("(?s).*name=\"id\" value=\"([^\"]+)\".*", "$1");
        return pushed(redirect(post("/transfer/approve", Map.of("id", id))));
    }

    /** What was pushed to Keycloak before the browser was sent there. */
    protected static Map<String, String> pushed(String address) {
        return PROVIDER.pushed(URLDecoder.decode(parameters(address).get("request_uri"), StandardCharsets.UTF_8));
    }

    protected static String redirect(MvcResult result) {
        return result.getResponse().getRedirectedUrl();
    }

    protected static Map<String, String> parameters(String address) {
        return UriComponentsBuilder.fromUriString(address)
                .build()
                .getQueryParams()
                .toSingleValueMap();
    }
}
