/** 振込先管理: the registered payees, each change of which is confirmed by step-up. */
package io.github.dualpassword.portal.payee;
