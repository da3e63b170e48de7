/** Classes that break the rules of {@link io.github.dualpassword.architecture.ArchitectureTest}, one each, on purpose. */
package io.github.dualpassword.architecture.offender;
