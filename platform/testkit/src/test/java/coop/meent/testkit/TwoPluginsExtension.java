package coop.meent.testkit;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// Starts a site with both plugins for a test class, or for each test, and stops it after the last.
final class TwoPluginsExtension implements ParameterResolver {
    private static final Namespace OURS = Namespace.create(TwoPluginsExtension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Site.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        var type = context.getRequiredTestClass();
        var wanted = Objects.requireNonNull(type.getAnnotation(TwoPlugins.class), "@TwoPlugins");
        // what is kept for a test method ends with it
        var kept = wanted.each() ? context : ofClass(context);
        return Objects.requireNonNull(
                kept.getStore(OURS).computeIfAbsent(type, _ -> started(wanted), Site.class));
    }

    private static ExtensionContext ofClass(ExtensionContext context) {
        var outer = context;
        while (outer.getParent().flatMap(ExtensionContext::getTestClass).isPresent()) {
            outer = outer.getParent().orElseThrow();
        }
        return outer;
    }

    private static Site started(TwoPlugins wanted) {
        return Site.start(
                List.of(TestPlugin.ORCHARD.classes(), TestPlugin.KITCHEN.classes()),
                MovableClock.at(wanted.at()),
                4,
                List.of(wanted.settings()));
    }
}
