/** Database transactions independent of that of the request. */
package io.github.dualpassword.transaction;
