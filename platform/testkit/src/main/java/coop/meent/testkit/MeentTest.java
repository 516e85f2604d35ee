package coop.meent.testkit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/// Gives the tests of a class a running [Site] with a database of its own, and the clock at a
/// moment.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(SiteExtension.class)
public @interface MeentTest {
    /// Folders of the plugins to load, each with its classes and `plugin.json`; the module's own by
    /// default.
    String[] plugins() default {"target/classes"};

    /// What the operator sets besides, as `MEENT_PLUGIN_UPLOAD=true`.
    String[] settings() default {};

    /// Whether it is filled as a demo; its accounts have the password `meent-demo`.
    boolean demo() default false;

    /// Whether scheduled work is done when the clock shows its hour; if not, when [Site#work] says
    /// so, and never beside a test.
    boolean scheduled() default false;

    /// What the clock shows, in Brussels.
    String at() default "2026-05-01T12:00";

    /// How many connections serve; one proves that nobody asks for a second.
    int connections() default 4;
}
