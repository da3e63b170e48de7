/**
 * Files in which makers of tokens deliver serial numbers and secrets: PSKC (RFC 6030) and CSV, read as streams.
 *
 * <p>A file comes from outside: everything in it is bounded, nothing in it is fetched, and what is wrong is told with its
 * place.
 */
package io.github.dualpassword.otp.file;
