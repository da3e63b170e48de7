/** Directories (LDAP) that hold users and their login passwords: whether they have answered at all. */
package io.github.dualpassword.directory;
