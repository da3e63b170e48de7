/** An operation on many users that is confirmed on its list. */
package io.github.dualpassword.testproviders.bulk;
