/** 利用者管理: what users of a contract do for themselves and for each other. */
package io.github.dualpassword.useradministration;
