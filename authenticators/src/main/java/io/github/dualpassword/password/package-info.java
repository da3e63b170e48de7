/** What both passwords have in common. */
package io.github.dualpassword.password;
