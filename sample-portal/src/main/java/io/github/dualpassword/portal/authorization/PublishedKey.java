package io.github.dualpassword.portal.authorization;

import java.util.Map;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where Keycloak fetches the public half of this application's key (the client's {@code jwks.url}); open to everybody. */
@RestController
public class PublishedKey {

    public static final String PATH = "/oauth2/jwks";

    private final ClientKey key;

    PublishedKey(ClientKey key) {
        this.key = key;
    }

    @GetMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    Map<String, Object> keys() {
        return key.published();
    }
}
