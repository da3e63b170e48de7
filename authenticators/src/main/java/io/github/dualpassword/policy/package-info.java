/** The settings of a realm: declared once, read with types, refused when they are wrong. */
package io.github.dualpassword.policy;
