/** JSON from outside, read as exactly what it must be: by every route of the bank's staff, and line by line of a moved history. */
package io.github.dualpassword.json;
