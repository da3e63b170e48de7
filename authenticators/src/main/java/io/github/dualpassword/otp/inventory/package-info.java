/**
 * What the bank does with tokens: imports them from the files of their makers, looks them up, and gives them to contracts.
 *
 * <p>An import takes files one by one, stages what is in them, encrypted, tells what is wrong, and adds all of it or nothing.
 */
package io.github.dualpassword.otp.inventory;
