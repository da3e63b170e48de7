/** Service stop: what people of a contract stop and lift, apart from suspension by counting. */
package io.github.dualpassword.servicestop;
