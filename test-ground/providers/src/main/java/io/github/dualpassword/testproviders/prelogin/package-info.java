/** What becomes of procedures before login, without their page. */
package io.github.dualpassword.testproviders.prelogin;
