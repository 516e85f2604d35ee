package coop.meent.core.plugins;

import coop.meent.api.MeentPlugin;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Asks a plugin once for all that it brings, before anything of it is taken up.
final class TableOfContents {
    private TableOfContents() {}

    /// @throws PluginRefused when one of its lists is none
    static void check(MeentPlugin plugin) {
        check("routes", plugin::routes);
        check("apiRoutes", plugin::apiRoutes);
        check("searchSources", plugin::searchSources);
        check("menu", plugin::menu);
        check("scheduledWork", plugin::scheduledWork);
        check("noticeKinds", plugin::noticeKinds);
        check("demoContent", plugin::demoContent);
        check("waiting", plugin::waiting);
        check("roles", plugin::roles);
        check("reportables", plugin::reportables);
        check("fileShelves", plugin::fileShelves);
        check("longWork", plugin::longWork);
        check("listeners", plugin::listeners);
        check("fragments", plugin::fragments);
        check("facts", plugin::facts);
        check("freshness", plugin::freshness);
        check("commands", plugin::commands);
    }

    private static void check(String name, Supplier<? extends List<?>> list) {
        var brought = asked(name, list);
        if (brought == null || brought.stream().anyMatch(Objects::isNull)) {
            throw new PluginRefused(
                    "Its method %s() answers null where a list is due: only whoever made it can mend that."
                            .formatted(name));
        }
    }

    @SuppressWarnings("IllegalCatch") // it may throw whatever it likes
    private static @Nullable List<?> asked(String name, Supplier<? extends List<?>> list) {
        try {
            return list.get();
        } catch (OutOfMemoryError ours) {
            throw ours;
        } catch (Throwable failure) {
            throw new PluginRefused(Reasons.ofMethod(name, failure), failure);
        }
    }
}
