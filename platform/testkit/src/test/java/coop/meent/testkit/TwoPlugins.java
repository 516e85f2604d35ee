package coop.meent.testkit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/// Gives the tests of a class a running [Site] with the two little plugins, `orchard` and
/// `kitchen`, and a database of its own.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(TwoPluginsExtension.class)
public @interface TwoPlugins {
    /// What the operator sets besides, as `NAME=value`.
    String[] settings() default {};

    /// Whether each test gets a site of its own, where tests leave it other than they found it.
    boolean each() default false;

    /// What the clock shows, in Brussels.
    String at() default "2026-05-01T12:00";
}
