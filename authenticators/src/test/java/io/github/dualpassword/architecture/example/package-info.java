/** Classes that are rules in plain Java, or are none: for {@link io.github.dualpassword.architecture.CoverageGateTest}. */
package io.github.dualpassword.architecture.example;
