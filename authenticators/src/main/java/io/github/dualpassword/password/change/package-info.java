/** Users change their own passwords: of their own accord, because they must, or because one has expired. */
package io.github.dualpassword.password.change;
