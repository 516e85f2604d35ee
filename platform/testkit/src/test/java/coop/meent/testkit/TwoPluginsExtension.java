package coop.meent.testkit;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// Starts a site with both plugins for a test class, and stops it after the last test.
final class TwoPluginsExtension implements ParameterResolver {
    private static final Namespace OURS = Namespace.create(TwoPluginsExtension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Site.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        var type = context.getRequiredTestClass();
        return Objects.requireNonNull(
                context.getStore(OURS)
                        .computeIfAbsent(type, TwoPluginsExtension::started, Site.class));
    }

    private static Site started(Class<?> type) {
        var wanted = Objects.requireNonNull(type.getAnnotation(TwoPlugins.class), "@TwoPlugins");
        return Site.start(
                List.of(TestPlugin.ORCHARD.classes(), TestPlugin.KITCHEN.classes()),
                MovableClock.at(wanted.at()),
                4,
                List.of(wanted.settings()));
    }
}
