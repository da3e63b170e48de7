/** Login with the login password: browser form and direct grant. */
package io.github.dualpassword.password.login;
