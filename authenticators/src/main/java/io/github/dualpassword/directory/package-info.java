/** Directories (LDAP) that hold users and their login passwords: whether they have answered at all, and let passwords be changed. */
package io.github.dualpassword.directory;
