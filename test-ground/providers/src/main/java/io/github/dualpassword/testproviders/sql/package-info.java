/** What the server asks of its database. */
package io.github.dualpassword.testproviders.sql;
