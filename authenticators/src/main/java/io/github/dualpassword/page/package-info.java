/** What pages of different procedures have in common. */
package io.github.dualpassword.page;
