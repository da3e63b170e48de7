/** What the bank tells all of its customers on the top page. */
package io.github.dualpassword.portal.notice;
