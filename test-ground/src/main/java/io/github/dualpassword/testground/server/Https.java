package io.github.dualpassword.testground.server;

import io.github.dualpassword.testground.certificate.HttpsFiles;

/**
 * A second port of the same host name, which asks whoever comes for a certificate. The server goes on under its http address:
 * a login that begins at this port ends there.
 *
 * @param files certificates and keys
 * @param port where it listens, or 0 for a free one
 */
public record Https(HttpsFiles files, int port) {}
