package coop.meent.testkit;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// Starts a site for a test class at the first test that asks for it, and stops it after the last.
final class SiteExtension implements ParameterResolver {
    private static final Namespace OURS = Namespace.create(SiteExtension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Site.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        var type = context.getRequiredTestClass();
        var outermost = context;
        while (outermost.getParent().flatMap(ExtensionContext::getTestClass).isPresent()) {
            outermost = outermost.getParent().orElseThrow();
        }
        return Objects.requireNonNull(
                outermost.getStore(OURS).computeIfAbsent(type, SiteExtension::started, Site.class));
    }

    private static Site started(Class<?> type) {
        var wanted = Objects.requireNonNull(type.getAnnotation(MeentTest.class), "@MeentTest");
        List<Path> plugins =
                Arrays.stream(wanted.plugins()).filter(it -> !it.isEmpty()).map(Path::of).toList();
        var kind =
                new SiteKind(
                        wanted.connections(),
                        List.of(wanted.settings()),
                        wanted.demo(),
                        wanted.scheduled());
        return Site.start(plugins, MovableClock.at(wanted.at()), kind);
    }
}
