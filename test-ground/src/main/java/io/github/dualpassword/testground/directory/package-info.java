/** A directory server (LDAP) that fails as a test wants it to. */
package io.github.dualpassword.testground.directory;
