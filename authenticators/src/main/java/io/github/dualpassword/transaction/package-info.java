/** Database transactions beside that of the request. */
package io.github.dualpassword.transaction;
