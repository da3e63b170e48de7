package io.github.dualpassword.portal;

import java.time.Clock;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;

/**
 * A small corporate internet banking portal: an ordinary OpenID Connect application that has each transfer confirmed
 * with the confirmation password, and opens the procedures that Keycloak has for its users. Integrators may copy the
 * packages {@code stepup}, {@code procedure} and {@code authorization}; the rest shows how they are used.
 */
@SpringBootApplication
@ConfigurationPropertiesScan
public class SamplePortal {

    public static void main(String[] arguments) {
        SpringApplication.run(SamplePortal.class, arguments);
    }

    /** The one source of time; the rules are given instants and never ask for "now" themselves. */
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
