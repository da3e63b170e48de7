/** Procedures of administrators before login: a colleague's suspensions, passwords and token, from the login page. */
package io.github.dualpassword.prelogin;
