package io.github.dualpassword.setup;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

import io.github.dualpassword.setup.RealmFacts.Directory;
import io.github.dualpassword.setup.RealmFacts.Maker;

/** A directory that is away must be noticed, and in time. */
final class DirectoryRules {

    /** So that a lookup and a bind, each with a connection of its own, end before an attempt counts as lost. */
    private static final Duration MAX_TIMEOUT = Duration.ofSeconds(10);

    private DirectoryRules() {}

    static Stream<Finding> findings(RealmFacts realm) {
        return realm.directories().stream()
                .flatMap(directory -> Stream.concat(replaced(directory), timeouts(directory)));
    }

    private static Stream<Finding> replaced(Directory directory) {
        return directory.maker() == Maker.DUAL_PASSWORD
                ? Stream.empty()
                : Stream.of(Finding.of(
                        UserFindings.DIRECTORY_PROVIDER_REPLACED,
                        directory.name(),
                        "Directory '%s' is asked by an LDAP provider that is not of this product"
                                .formatted(directory.name())));
    }

    private static Stream<Finding> timeouts(Directory directory) {
        return isShort(directory.connectionTimeout()) && isShort(directory.readTimeout())
                ? Stream.empty()
                : Stream.of(Finding.of(
                        UserFindings.DIRECTORY_TIMEOUT_MISSING,
                        directory.name(),
                        "Directory '%s' has the connection timeout %s and the read timeout %s"
                                .formatted(
                                        directory.name(),
                                        inWords(directory.connectionTimeout()),
                                        inWords(directory.readTimeout()))));
    }

    private static boolean isShort(Optional<Duration> timeout) {
        return timeout.filter(given -> given.compareTo(MAX_TIMEOUT) <= 0).isPresent();
    }

    private static String inWords(Optional<Duration> timeout) {
        return timeout.map(given -> given.toMillis() + " ms").orElse("none");
    }
}
