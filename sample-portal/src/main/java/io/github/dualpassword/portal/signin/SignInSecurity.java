package io.github.dualpassword.portal.signin;

import java.net.URI;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.client.OidcBackChannelLogoutHandler;
import org.springframework.security.oauth2.client.oidc.session.InMemoryOidcSessionRegistry;
import org.springframework.security.oauth2.client.oidc.session.OidcSessionRegistry;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.NullRequestCache;

import io.github.dualpassword.portal.authorization.PublishedKey;
import io.github.dualpassword.portal.language.UserLanguage;

/** Who may see what, how one signs in and out, and the headers of every page. */
@Configuration
public class SignInSecurity {

    static final String SIGN_IN_CALLBACK = "/login/oauth2/code/keycloak";

    private static final String START_PAGE = "/";

    @Bean
    SecurityFilterChain portal(
            HttpSecurity http,
            ClientRegistrationRepository registrations,
            UserLanguage languages,
            KeycloakClient client) {
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(
                                START_PAGE, "/error", "/portal.css", "/bank.svg", PublishedKey.PATH)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                // Spring's filter would otherwise take the other callbacks, its neighbours, for sign-ins.
                .oauth2Login(login -> login.loginPage(START_PAGE)
                        .authorizationEndpoint(
                                to -> to.authorizationRequestResolver(new LocalizedSignIn(registrations, languages)))
                        .redirectionEndpoint(from -> from.baseUri(SIGN_IN_CALLBACK))
                        .successHandler(toTopPage(languages))
                        .failureHandler((request, response, failure) -> response.sendRedirect(request.getContextPath()
                                + "/?notice="
                                + SignInFailure.of(failure).notice())))
                // Nothing of a former user's session, such as an unfinished transfer, is taken into a new one.
                .sessionManagement(session -> session.sessionFixation(login -> login.newSession()))
                // After a sign-in the top page follows, never an address kept from before: it could be a callback's.
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .exceptionHandling(failure ->
                        failure.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint("/?notice=ended")))
                .logout(logout -> logout.logoutSuccessHandler(endSessionAtKeycloak(registrations)))
                .oidcLogout(logout -> logout.backChannel(Customizer.withDefaults()))
                .headers(headers -> headers.contentSecurityPolicy(
                                policy -> policy.policyDirectives(contentSecurityPolicy(client)))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER)))
                .build();
    }

    /** The portal goes on in the language of which Keycloak says that it is the user's. */
    private static AuthenticationSuccessHandler toTopPage(UserLanguage languages) {
        return (request, response, signedIn) -> {
            languages.follow(((OidcUser) signedIn.getPrincipal()).getIdToken(), request, response);
            response.sendRedirect(request.getContextPath() + "/top");
        };
    }

    /**
     * No script at all. Forms may lead to Keycloak as well: browsers apply {@code form-action} to the redirect that
     * answers a form, and signing out, approving and opening a procedure are forms that end there.
     */
    private static String contentSecurityPolicy(KeycloakClient client) {
        URI issuer = URI.create(client.issuer());
        return "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; frame-ancestors 'none'; "
                + "form-action 'self' " + issuer.getScheme() + "://" + issuer.getAuthority();
    }

    private static OidcClientInitiatedLogoutSuccessHandler endSessionAtKeycloak(
            ClientRegistrationRepository registrations) {
        OidcClientInitiatedLogoutSuccessHandler handler = new OidcClientInitiatedLogoutSuccessHandler(registrations);
        handler.setPostLogoutRedirectUri("{baseUrl}/?notice=signed-out");
        return handler;
    }

    /** Asks Keycloak for its endpoints at the first sign-in and not at the start, so that either may start first. */
    @Bean
    ClientRegistrationRepository registrations(KeycloakClient client) {
        return new SupplierClientRegistrationRepository(
                () -> new InMemoryClientRegistrationRepository(client.discover()));
    }

    /** Tokens end with the session; the portal itself has no use for them after sign-in. */
    @Bean
    OAuth2AuthorizedClientRepository tokens() {
        return new HttpSessionOAuth2AuthorizedClientRepository();
    }

    /** Which portal session belongs to which of Keycloak's, for back-channel logout. More nodes need a shared one. */
    @Bean
    OidcSessionRegistry signedInSessions() {
        return new InMemoryOidcSessionRegistry();
    }

    /** Ends the sessions that Keycloak names; it finds them by the session cookie's name. */
    @Bean
    OidcBackChannelLogoutHandler backChannelLogout(
            OidcSessionRegistry sessions, @Value("${server.servlet.session.cookie.name}") String sessionCookie) {
        OidcBackChannelLogoutHandler handler = new OidcBackChannelLogoutHandler(sessions);
        handler.setSessionCookieName(sessionCookie);
        return handler;
    }
}
