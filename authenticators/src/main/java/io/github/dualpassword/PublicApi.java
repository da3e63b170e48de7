package io.github.dualpassword;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the public API: {@code ContractProvider} and {@code UserChangeStep}, which a bank implements in a JAR of its own,
 * their factories, and every type of this product that their signatures name. The names of their SPIs and of their service
 * files belong to it.
 *
 * <p>From version 1.0 on, a provider that was compiled against one version runs unchanged with every later one of the same
 * major version: no type and no member is removed or renamed, none changes what it does in a way that a caller would
 * notice, and an interface gets new methods only with a default. Enums may get further constants. Until 1.0 each change
 * is named in the changelog.
 *
 * <p>Nothing else is promised, whatever its visibility: it may change with every version.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface PublicApi {}
