/** 利用者情報の管理: the change of a colleague, above all of both passwords (E), in several steps. */
package io.github.dualpassword.useradministration.change;
