/** How a room gets at what it keeps: one provider hands out every store by its interface. Knows no other room. */
package io.github.dualpassword.storage;
