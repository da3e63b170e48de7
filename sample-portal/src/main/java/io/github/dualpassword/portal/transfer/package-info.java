/** The transfer (振込): the transaction that is confirmed by step-up. */
package io.github.dualpassword.portal.transfer;
