/** Japanese and English. */
package io.github.dualpassword.portal.language;
